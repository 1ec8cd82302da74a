package tsunagari.link.notification.client;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import tsunagari.link.notification.DisownLinks;
import tsunagari.link.notification.OwnerNotice;

/** Mails without a link, where nothing else makes one. */
@DefaultBean
@ApplicationScoped
class NoDisownLinks implements DisownLinks {

    @Override
    public Optional<URI> of(OwnerNotice notice) {
        return Optional.empty();
    }
}
