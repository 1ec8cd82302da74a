package tsunagari.link.session.logout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import tsunagari.events.ReceivedTokens;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.Site;

/**
 * Ends a person's sessions at a site on every replica, and the consent pages that they left open, because the portal
 * said that they signed out there.
 */
@ApplicationScoped
public class EndSessions {

    private final Transactions transactions;
    private final ReceivedTokens receivedTokens;
    private final Sessions sessions;
    private final Proofs proofs;
    private final Clock clock;

    /** @param receivedTokens shared by the replicas, so that a token cannot be replayed at another */
    public EndSessions(Transactions transactions, ReceivedTokens receivedTokens, Sessions sessions, Proofs proofs,
            Clock clock) {
        this.transactions = transactions;
        this.receivedTokens = receivedTokens;
        this.sessions = sessions;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Ends them all.
     *
     * @return false, and nothing is done, if the token has been used before
     */
    public boolean of(Site site, PortalSubject subject, String tokenId) {
        Instant now = clock.instant();
        Instant keepUntil = now.plus(PortalTokens.OLDEST_LOGOUT).plus(PortalTokens.SKEW.multipliedBy(2));
        return transactions.run(() -> {
            boolean first = receivedTokens.firstTime(subject.issuer(), site.portal().clientId(), tokenId, now,
                    keepUntil);
            if (first) {
                sessions.endAll(site.id(), subject);
                proofs.endAll(site.id(), subject);
            }
            return first;
        });
    }
}
