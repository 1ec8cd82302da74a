package tsunagari.link.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import tsunagari.events.ReceivedTokens;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** Brings about what the portal has released: once for each token, in one transaction with the note of the token. */
@ApplicationScoped
public class ReceivePortalRelease {

    private final Transactions transactions;
    private final ReceivedTokens receivedTokens;
    private final ReleaseConnection releaseConnection;
    private final SecureRandom random;
    private final Clock clock;

    /** @param random makes the reference under which the support desk finds the release */
    public ReceivePortalRelease(Transactions transactions, ReceivedTokens receivedTokens,
            ReleaseConnection releaseConnection, SecureRandom random, Clock clock) {
        this.transactions = transactions;
        this.receivedTokens = receivedTokens;
        this.releaseConnection = releaseConnection;
        this.random = random;
        this.clock = clock;
    }

    /** Returns when it is stored; whether it was the first time makes no difference to the portal. */
    public void receive(Site site, PortalRelease release) {
        Instant now = clock.instant();
        Instant keepUntil = now.plus(PortalTokens.OLDEST_EVENT).plus(PortalTokens.SKEW.multipliedBy(2));
        Reference reference = Reference.random(random);
        PortalClient portal = site.portal();
        transactions.run(() -> {
            if (receivedTokens.firstTime(portal.issuer(), portal.clientId(), ReceivedTokens.Kind.EVENT,
                    release.tokenId(), now, keepUntil)) {
                releaseConnection.byPortal(site.id(), release.subject(), release.generation(), reference);
            }
        });
    }
}
