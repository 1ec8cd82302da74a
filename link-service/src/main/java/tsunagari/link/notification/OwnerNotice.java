package tsunagari.link.notification;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.IdempotencyKey;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * What the owner of an account is to be told of one change of its connection.
 *
 * @param at when it changed, UTC, to the microsecond
 */
public record OwnerNotice(ConnectionId connection, SiteId site, AccountId account, Kind kind, Instant at,
        Reference reference) {

    /** What an owner is told of; a connection goes through each once at most. */
    public enum Kind {
        /** The account was connected. */
        CONNECTED(true),
        /** The account's connection moved: this is the new one. */
        REPLACED(true),
        /** The connection ended, by whomever. */
        RELEASED(false),
        /** The owner ended the connection by the link in a mail. */
        DISOWNED(false);

        private final boolean disownable;

        Kind(boolean disownable) {
            this.disownable = disownable;
        }

        /** Whether there is something that the owner can say was not them. */
        public boolean disownable() {
            return disownable;
        }
    }

    /** The notice of a change; empty if the owner is not told of it: nobody owns an account that was withdrawn. */
    public static Optional<OwnerNotice> of(Connection connection, HistoryEntry entry) {
        return kind(entry).map(kind -> new OwnerNotice(connection.id(), connection.site(), connection.account(), kind,
                entry.at(), entry.reference()));
    }

    private static Optional<Kind> kind(HistoryEntry entry) {
        return switch (entry.transition()) {
            case REQUESTED -> replacement(entry);
            case ESTABLISHED -> replacement(entry).or(() -> Optional.of(Kind.CONNECTED));
            case RELEASED -> released(entry.reason().orElseThrow());
            case REFUSED, EXPIRED, ERASED -> Optional.empty();
        };
    }

    private static Optional<Kind> replacement(HistoryEntry entry) {
        return entry.reason().filter(ReleaseReason.REPLACED::equals).map(reason -> Kind.REPLACED);
    }

    /** Of a replacement the owner is told with the connection that it leads to. */
    private static Optional<Kind> released(ReleaseReason reason) {
        return switch (reason) {
            case ACCOUNT_WITHDRAWN, REPLACED -> Optional.empty();
            case OWNER_DISOWNED -> Optional.of(Kind.DISOWNED);
            default -> Optional.of(Kind.RELEASED);
        };
    }

    /** By which the account service knows that it was asked before. */
    public IdempotencyKey key() {
        return new IdempotencyKey(connection + "." + kind);
    }
}
