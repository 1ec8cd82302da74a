package tsunagari.link.session.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.Site;

/** Ends one session, and the consent pages that the same person may have left open: whoever comes next is another. */
@ApplicationScoped
class SessionEnd {

    private final Transactions transactions;
    private final Sessions sessions;
    private final Proofs proofs;
    private final BrowserCookies cookies;
    private final Clock clock;

    SessionEnd(Transactions transactions, Sessions sessions, Proofs proofs, BrowserCookies cookies, Clock clock) {
        this.cookies = cookies;
        this.transactions = transactions;
        this.sessions = sessions;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** The browser forgets it too. Harmless without one. */
    void end(RoutingContext request, Site site) {
        cookies.session(request, site).ifPresent(token -> end(site, token));
        cookies.signOut(request, site);
    }

    private void end(Site site, SessionToken token) {
        transactions.run(() -> {
            sessions.find(site, token, clock.instant())
                    .ifPresent(session -> proofs.endAll(site.id(), session.connection().subject()));
            sessions.end(token);
        });
    }
}
