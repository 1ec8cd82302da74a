package tsunagari.link.disown;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;

/** Accounts that nobody may connect to for a while. Every method runs in the current transaction. */
public interface AccountBlocks {

    /**
     * Waits for every other transaction that connects or blocks the account, and lets others wait until the end of this
     * one. Comes before every other lock of a connect, so that what is read of the account afterwards stays so.
     */
    void lock(SiteId site, AccountId account);

    /** Whether any account of the site is blocked. */
    boolean any(SiteId site, Instant now);

    /** Blocks the account. @param disowned the connection that its owner did not make */
    void block(SiteId site, AccountId account, ConnectionId disowned, Instant until);

    /** Whether the account is blocked. */
    default boolean blocked(SiteId site, AccountId account, Instant now) {
        return find(site, account, now).isPresent();
    }

    /** The account's block; empty if it is not blocked. */
    Optional<AccountBlock> find(SiteId site, AccountId account, Instant now);

    /** Lifts the account's block; the connection that it was made for, empty if the account is not blocked. */
    Optional<ConnectionId> lift(SiteId site, AccountId account, Instant now);
}
