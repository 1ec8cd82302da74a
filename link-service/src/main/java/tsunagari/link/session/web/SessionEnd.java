package tsunagari.link.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.link.handshake.Proofs;
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
    private final Clock clock;

    SessionEnd(Transactions transactions, Sessions sessions, Proofs proofs, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.proofs = proofs;
        this.clock = clock;
    }

    void end(Site site, SessionToken token) {
        transactions.run(() -> {
            sessions.find(site, token, clock.instant())
                    .ifPresent(session -> proofs.endAll(site.id(), session.connection().subject()));
            sessions.end(token);
        });
    }
}
