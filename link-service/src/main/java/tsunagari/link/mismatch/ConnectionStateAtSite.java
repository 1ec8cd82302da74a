package tsunagari.link.mismatch;

import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionState;

/**
 * What this side holds of a portal subject that could not be signed in.
 *
 * @param account the account of the latest connection, if there was one
 * @param state the state of the latest connection, if there was one
 */
public record ConnectionStateAtSite(Optional<AccountId> account, Optional<ConnectionState> state) {

    /** Nothing is held. */
    public static ConnectionStateAtSite none() {
        return new ConnectionStateAtSite(Optional.empty(), Optional.empty());
    }
}
