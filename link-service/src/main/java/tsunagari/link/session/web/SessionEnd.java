package tsunagari.link.session.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.Site;

/** Ends one session, and the consent pages that the same person may have left open: whoever comes next is another. */
@ApplicationScoped
public class SessionEnd {

    private final Transactions transactions;
    private final Sessions sessions;
    private final Proofs proofs;
    private final BrowserCookies cookies;
    private final PortalSignOutState portalSignOut;
    private final Clock clock;

    SessionEnd(Transactions transactions, Sessions sessions, Proofs proofs, BrowserCookies cookies,
            PortalSignOutState portalSignOut, Clock clock) {
        this.portalSignOut = portalSignOut;
        this.cookies = cookies;
        this.transactions = transactions;
        this.sessions = sessions;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The browser forgets it too, and what the portal said of an earlier end. Harmless without one. */
    public void end(RoutingContext request, Site site) {
        cookies.session(request, site).ifPresent(token -> end(site, token));
        cookies.signOut(request, site);
        portalSignOut.forget(request, site);
    }

    private void end(Site site, SessionToken token) {
        transactions.run(() -> {
            sessions.find(site, token, clock.instant())
                    .ifPresent(session -> proofs.endAll(site.id(), session.connection().subject()));
            sessions.end(token, SessionEndCause.SIGNED_OUT);
        });
    }
}
