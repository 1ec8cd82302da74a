package tsunagari.account.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.SiteId;

/**
 * Names the cause of a mismatch. The account comes first: while it cannot be used, connecting again would not help. An
 * account that nobody knows counts as withdrawn.
 */
@ApplicationScoped
public class ResolveMismatch {

    private final Accounts accounts;

    /** Made by the container. */
    public ResolveMismatch(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Names the cause.
     *
     * @param account the account of the connection in question; empty if there never was one
     * @param connection what became of that connection
     */
    public MismatchCause causeOf(SiteId site, Optional<AccountId> account, ConnectionState connection) {
        if (connection == ConnectionState.NONE || account.isEmpty()) {
            return causeIn(connection);
        }
        AccountStatus status = accounts.find(site, account.get()).map(Account::status).orElse(AccountStatus.WITHDRAWN);
        return switch (status) {
            case WITHDRAWN -> MismatchCause.ACCOUNT_WITHDRAWN;
            case SUSPENDED -> MismatchCause.ACCOUNT_SUSPENDED;
            case ACTIVE -> causeIn(connection);
        };
    }

    /** An ACTIVE connection to a usable account is none by now: a suspension was lifted between the two questions. */
    private static MismatchCause causeIn(ConnectionState connection) {
        return connection == ConnectionState.RELEASED ? MismatchCause.RELEASED_HERE : MismatchCause.NO_CONNECTION;
    }
}
