package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.SiteId;

/** Ends, in the current transaction, what a browser had at a site before the portal sent somebody with it. */
@ApplicationScoped
class FormerUser {

    private final Sessions sessions;
    private final Proofs proofs;

    FormerUser(Sessions sessions, Proofs proofs) {
        this.sessions = sessions;
        this.proofs = proofs;
    }

    /** Ends its session, whoever's it was, and the open proofs of others than the person whom the portal sent now. */
    void end(SiteId site, Browser browser, PortalSubject now) {
        browser.session().ifPresent(session -> sessions.end(session, SessionEndCause.FOLLOWED));
        proofs.endOthers(site, browser.binding().orElseThrow(), now);
    }
}
