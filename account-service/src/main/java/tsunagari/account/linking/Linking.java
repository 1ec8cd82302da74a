package tsunagari.account.linking;

import java.util.Optional;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.SiteId;

/**
 * A deferred linking.
 *
 * @param key which one
 * @param result how it was answered; empty while it is pending
 */
public record Linking(Key key, Optional<LinkingResult> result) {

    /**
     * What a linking is known by.
     *
     * @param site where the account is kept
     * @param account the account to be connected
     * @param connection the connection that waits
     */
    public record Key(SiteId site, AccountId account, ConnectionId connection) {
    }

    /** A new linking without an answer. */
    public static Linking pending(Key key) {
        return new Linking(key, Optional.empty());
    }
}
