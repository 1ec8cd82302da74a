package tsunagari.link.mismatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.Connection;
import tsunagari.link.site.Site;

/** Finds out whether a portal subject can be signed in, and if not, why. */
@ApplicationScoped
public class DetectMismatch {

    private final AccountDirectory accounts;

    DetectMismatch(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /**
     * The cause for which the subject of this connection cannot be signed in; empty if it can.
     *
     * @param latest the subject's latest connection, if it ever had one
     * @throws tsunagari.link.account.AccountServiceUnavailable if the account service has no answer
     */
    public Optional<MismatchCause> of(Site site, Optional<Connection> latest) {
        boolean inOrder = latest.filter(Connection::active)
                .map(connection -> accounts.status(site, connection.account()))
                .filter(status -> status == AccountStatus.ACTIVE)
                .isPresent();
        return inOrder ? Optional.empty() : Optional.of(accounts.resolveMismatch(site, stateOf(latest)));
    }

    private static ConnectionStateAtSite stateOf(Optional<Connection> latest) {
        return latest
                .map(it -> new ConnectionStateAtSite(Optional.of(it.account()), Optional.of(it.state())))
                .orElseGet(ConnectionStateAtSite::none);
    }
}
