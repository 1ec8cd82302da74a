package tsunagari.link.home;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.SiteId;

/** The site ends a session, because the person signed out at its own pages. */
@ApplicationScoped
public class EndHomeSession {

    private final Transactions transactions;
    private final Sessions sessions;
    private final Proofs proofs;

    EndHomeSession(Transactions transactions, Sessions sessions, Proofs proofs) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.proofs = proofs;
    }

    /** Ends it, with the consent pages that the same person may have left open. Harmless if it has ended already. */
    public void end(SiteId site, SessionHandle handle) {
        transactions.run(() -> sessions.endByHome(site, handle).ifPresent(subject -> proofs.endAll(site, subject)));
    }
}
