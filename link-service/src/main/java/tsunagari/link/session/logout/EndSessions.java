package tsunagari.link.session.logout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import tsunagari.events.ReceivedTokens;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSignOuts;
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
    private final PortalSignOuts signOuts;
    private final Clock clock;

    /** @param receivedTokens shared by the replicas, so that a token cannot be replayed at another */
    public EndSessions(Transactions transactions, ReceivedTokens receivedTokens, Sessions sessions, Proofs proofs,
            PortalSignOuts signOuts, Clock clock) {
        this.transactions = transactions;
        this.receivedTokens = receivedTokens;
        this.sessions = sessions;
        this.proofs = proofs;
        this.signOuts = signOuts;
        this.clock = clock;
    }

    /**
     * Ends them all, and notes the sign-out: a handshake that is under way, on any replica, then signs nobody in.
     *
     * @return false, and nothing is done, if the token has been used before
     */
    public boolean of(Site site, PortalSignOut signOut, String tokenId) {
        Instant now = clock.instant();
        Instant keepUntil = now.plus(PortalTokens.OLDEST_LOGOUT).plus(PortalTokens.SKEW.multipliedBy(2));
        return transactions.run(() -> {
            boolean first = receivedTokens.firstTime(signOut.issuer(), site.portal().clientId(),
                    ReceivedTokens.Kind.LOGOUT, tokenId, now, keepUntil);
            if (first) {
                signOuts.record(site.id(), signOut, now);
                sessions.endAll(site.id(), signOut);
                proofs.endAll(site.id(), signOut);
            }
            return first;
        });
    }
}
