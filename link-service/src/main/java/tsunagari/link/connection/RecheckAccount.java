package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.Site;

/** Asks once more about an account whose credentials were verified a while ago: it may have been closed since. */
@ApplicationScoped
class RecheckAccount {

    private final AccountDirectory accounts;
    private final Transactions transactions;
    private final Proofs proofs;

    RecheckAccount(AccountDirectory accounts, Transactions transactions, Proofs proofs) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.proofs = proofs;
    }

    /**
     * Ends every open proof of the account unless it may be used.
     *
     * @throws tsunagari.link.account.AccountServiceUnavailable if that cannot be told
     */
    void endUnlessActive(Site site, AccountId account) {
        if (accounts.status(site, account) != AccountStatus.ACTIVE) {
            transactions.run(() -> proofs.endAll(site.id(), account));
        }
    }
}
