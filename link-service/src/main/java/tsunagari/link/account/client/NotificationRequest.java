package tsunagari.link.account.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.Optional;
import tsunagari.link.notification.OwnerNotice;

/** The body of {@code POST /accounts/{id}/notifications}: the same for the same notice, however often it is sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotificationRequest(String kind, String at, String reference, String disownUri) {

    static NotificationRequest of(OwnerNotice notice, Optional<URI> disown) {
        return new NotificationRequest(notice.kind().name(), notice.at().toString(), notice.reference().value(),
                disown.map(URI::toString).orElse(null));
    }
}
