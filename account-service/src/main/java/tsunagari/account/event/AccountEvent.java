package tsunagari.account.event;

import java.time.Instant;
import java.util.Optional;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.SiteId;

/**
 * Something that happened to an account.
 *
 * @param kind what
 * @param site where the account is kept
 * @param account which account
 * @param at when
 * @param linking about which linking; for the kinds {@code LINKING_…} only
 */
public record AccountEvent(Kind kind, SiteId site, AccountId account, Instant at, Optional<Linking> linking) {

    private static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";
    private static final String OWN = "urn:tsunagari:event:";

    /** What happened; the type is the event type identifier. */
    public enum Kind {
        /** The account is gone for good (RISC 1.0, section 2.2). */
        ACCOUNT_PURGED(RISC + "account-purged"),
        /** The account cannot be used for the time being (section 2.3). */
        ACCOUNT_DISABLED(RISC + "account-disabled"),
        /** The account can be used again (section 2.4). */
        ACCOUNT_ENABLED(RISC + "account-enabled"),
        /** The account has another login id (section 2.5); the event does not say which. */
        IDENTIFIER_CHANGED(RISC + "identifier-changed"),
        /** The back office has finished a deferred linking. */
        LINKING_COMPLETED(OWN + "linking-completed"),
        /** The back office has refused a deferred linking. */
        LINKING_REFUSED(OWN + "linking-refused");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Event type identifier, a URI. */
        public String type() {
            return type;
        }
    }

    /**
     * A deferred linking.
     *
     * @param connectionId link-service's identifier of the connection
     * @param reason why it was refused, if the back office says so
     */
    public record Linking(String connectionId, Optional<String> reason) {
    }

    /** An event about the account itself. */
    public static AccountEvent of(Kind kind, SiteId site, AccountId account, Instant at) {
        return new AccountEvent(kind, site, account, at, Optional.empty());
    }
}
