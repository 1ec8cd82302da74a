package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.connection.ConnectOutcome.Connected;
import tsunagari.link.connection.ConnectOutcome.ConnectedElsewhere;
import tsunagari.link.connection.ConnectOutcome.ReplacementOffered;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.Site;

/**
 * Has credentials verified. Where an account of the site is blocked, right ones count as a guess like wrong ones, until they
 * have led to something: a blocked account is answered as a wrong password is, and must be throttled as one.
 */
@ApplicationScoped
class ProveAccount {

    private static final Logger LOG = Logger.getLogger(ProveAccount.class);

    private final AccountDirectory accounts;
    private final AccountBlocks blocks;
    private final Transactions transactions;
    private final Clock clock;

    ProveAccount(AccountDirectory accounts, AccountBlocks blocks, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.blocks = blocks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws AccountServiceUnavailable if there is no answer */
    CredentialVerification verify(Site site, Credentials credentials) {
        boolean anyBlocked = transactions.run(() -> blocks.any(site.id(), clock.instant()));
        return accounts.verify(site, anyBlocked ? credentials.provisionally() : credentials);
    }

    /** What a consent came to, with its guess settled if that tells the person anyway that the credentials are right. */
    ConnectOutcome settled(Site site, CredentialVerification.Verified verified, ConnectOutcome outcome) {
        verified.guess().filter(guess -> ledTo(outcome, verified.account())).ifPresent(guess -> {
            try {
                accounts.settle(site, verified.account(), guess);
            } catch (AccountServiceUnavailable e) {
                LOG.warnf("guess.unsettled site=%s", site.id());
            }
        });
        return outcome;
    }

    private static boolean ledTo(ConnectOutcome outcome, AccountId proven) {
        return outcome instanceof ReplacementOffered || outcome instanceof ConnectedElsewhere
                || outcome instanceof Connected connected && connected.connection().account().equals(proven);
    }
}
