package tsunagari.account.notification;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import tsunagari.account.mail.Language;

/**
 * What an owner is told.
 *
 * @param kind what happened
 * @param at when
 * @param reference what the support desk finds it by
 * @param disownUri page on which the owner can say that it was not them
 * @param language of the mail; empty for all
 */
public record Notification(NotificationKind kind, Instant at, String reference, Optional<URI> disownUri,
        Optional<Language> language) {
}
