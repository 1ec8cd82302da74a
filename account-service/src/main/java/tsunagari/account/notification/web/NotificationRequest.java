package tsunagari.account.notification.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.LinkRule;
import tsunagari.account.notification.Notification;
import tsunagari.account.notification.NotificationKind;
import tsunagari.account.platform.web.ProblemException;

/**
 * What an account's owner is to be told.
 *
 * @param kind what happened
 * @param at when
 * @param reference what the support desk finds it by
 * @param disownUri link-service's page on which the owner can say that it was not them; the mail's
 *     language is added as parameter {@code lang}
 * @param language of the mail: {@code ja}, {@code ja-simple} or {@code en}; all three without it
 */
public record NotificationRequest(
        @NotNull NotificationKind kind,
        @NotNull Instant at,
        @NotNull @Pattern(regexp = "[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}") String reference,
        @Size(min = 1, max = 512) String disownUri,
        @Pattern(regexp = "ja|ja-simple|en") String language) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** @throws ProblemException naming the field that cannot be read */
    Notification toNotification(LinkRule links) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw ProblemException.invalid("at");
        }
        Optional<URI> disown = Optional.ofNullable(disownUri).map(link -> links.read(link)
                .orElseThrow(() -> ProblemException.invalid("disownUri")));
        return new Notification(kind, at, reference, disown, Optional.ofNullable(language).flatMap(Language::ofTag));
    }

    /** Everything that makes it another request. */
    List<String> values(String account) {
        return List.of(account, kind.name(), at.toString(), reference, disownUri == null ? "" : disownUri,
                language == null ? "" : language);
    }
}
