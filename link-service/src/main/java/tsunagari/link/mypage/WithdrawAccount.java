package tsunagari.link.mypage;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.IdempotencyKey;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalEvents;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.OnWithdrawal;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/**
 * The signed-in person gives their account up (退会). The account ends first, then the connection: what is lost between
 * the two, the account service's event makes up for.
 */
@ApplicationScoped
public class WithdrawAccount {

    private final AccountRegistry accounts;
    private final Transactions transactions;
    private final ReleaseConnection releaseConnection;
    private final Sessions sessions;
    private final Proofs proofs;
    private final PortalEvents events;

    WithdrawAccount(AccountRegistry accounts, Transactions transactions, ReleaseConnection releaseConnection,
            Sessions sessions, Proofs proofs, PortalEvents events) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.releaseConnection = releaseConnection;
        this.sessions = sessions;
        this.proofs = proofs;
        this.events = events;
    }

    /**
     * Ends open consent pages, and so finds out whether anything can be written here, before the account ends elsewhere;
     * then the account, its sessions and, unless the site keeps it until the account service's event, the connection.
     * Harmless if any of it has ended already.
     *
     * @throws tsunagari.link.account.AccountServiceUnavailable if the account service does not say that it is done;
     *         only consent pages have ended then
     */
    public void withdraw(Site site, Connection connection, Reference reference) {
        transactions.run(() -> endProofs(connection));
        accounts.withdraw(site, connection.account(), new IdempotencyKey("withdraw." + connection.id()));
        if (site.onWithdrawal() == OnWithdrawal.RELEASE) {
            transactions.run(() -> releaseConnection.byWithdrawal(connection.id(), reference));
            events.deliverNow(connection.id());
        } else {
            transactions.run(() -> endSessions(connection));
        }
    }

    private void endSessions(Connection connection) {
        sessions.endAll(connection.id(), SessionEndCause.ACCOUNT_WITHDRAWN);
        endProofs(connection);
    }

    private void endProofs(Connection connection) {
        proofs.endAll(connection.site(), connection.subject());
        proofs.endAll(connection.site(), connection.account());
    }
}
