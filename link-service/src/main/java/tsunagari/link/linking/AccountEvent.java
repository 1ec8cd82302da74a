package tsunagari.link.linking;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SubjectIdentifier;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;

/**
 * What the account service tells of an account.
 *
 * @param tokenId by which a repetition is known
 * @param connection the connection that the back office has answered on; absent in every other event
 * @param reason the back office's code for why it refused, if it gives one
 */
public record AccountEvent(String tokenId, Kind kind, AccountId account, Optional<ConnectionId> connection,
        Optional<String> reason) {

    private static final Pattern REASON = Pattern.compile("[A-Z0-9_]{1,32}");

    /** The kinds of events: those of accounts (OpenID RISC Profile 1.0, section 2), and the back office's answers. */
    public enum Kind {
        /** The account was withdrawn for good. */
        PURGED("https://schemas.openid.net/secevent/risc/event-type/account-purged"),
        /** The account may not be used. */
        DISABLED("https://schemas.openid.net/secevent/risc/event-type/account-disabled"),
        /** The account may be used again. */
        ENABLED("https://schemas.openid.net/secevent/risc/event-type/account-enabled"),
        /** The account has another login id. */
        IDENTIFIER_CHANGED("https://schemas.openid.net/secevent/risc/event-type/identifier-changed"),
        /** The back office has finished a linking. */
        LINKING_COMPLETED("urn:tsunagari:event:linking-completed"),
        /** The back office has refused a linking. */
        LINKING_REFUSED("urn:tsunagari:event:linking-refused");

        private final String uri;

        Kind(String uri) {
            this.uri = uri;
        }

        /** The event type identifiers of all kinds. */
        public static Set<String> uris() {
            return Arrays.stream(values()).map(kind -> kind.uri).collect(Collectors.toUnmodifiableSet());
        }

        private boolean answersLinking() {
            return this == LINKING_COMPLETED || this == LINKING_REFUSED;
        }
    }

    /** Reads a verified token of one of these kinds; empty if it lacks what its kind needs. */
    public static Optional<AccountEvent> read(SecurityEventToken token) {
        Kind kind = Arrays.stream(Kind.values()).filter(it -> it.uri.equals(token.event().type())).findFirst()
                .orElseThrow();
        Optional<ConnectionId> connection = token.event().text("connection_id").flatMap(AccountEvent::connection);
        if (kind.answersLinking() && connection.isEmpty()) {
            return Optional.empty();
        }
        return account(token.subject()).map(account -> new AccountEvent(token.id(), kind, account,
                connection.filter(it -> kind.answersLinking()),
                token.event().text("reason").filter(it -> REASON.matcher(it).matches())));
    }

    private static Optional<ConnectionId> connection(String text) {
        try {
            return Optional.of(ConnectionId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<AccountId> account(SubjectIdentifier subject) {
        try {
            return subject.match(new SubjectIdentifier.Cases<>(
                    person -> Optional.empty(),
                    opaque -> Optional.of(new AccountId(opaque.id()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
