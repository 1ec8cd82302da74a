package tsunagari.link.session.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Optional;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.session.Sessions;
import tsunagari.link.session.SiteSession;
import tsunagari.link.site.Site;

/** The session that the request came with, for resources that answer those without one too. */
@RequestScoped
public class SessionIfAny {

    private final SiteParam site;
    private final RoutingContext request;
    private final BrowserCookies cookies;
    private final Transactions transactions;
    private final Sessions sessions;
    private final Clock clock;

    SessionIfAny(SiteParam site, RoutingContext request, BrowserCookies cookies, Transactions transactions,
            Sessions sessions, Clock clock) {
        this.site = site;
        this.request = request;
        this.cookies = cookies;
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The live session, if there is one. */
    public Optional<SiteSession> find() {
        Site at = site.get();
        return cookies.session(request, at)
                .flatMap(token -> transactions.run(() -> sessions.find(at, token, clock.instant())));
    }
}
