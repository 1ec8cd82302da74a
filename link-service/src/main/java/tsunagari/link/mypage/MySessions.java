package tsunagari.link.mypage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.Sessions;
import tsunagari.link.session.SiteSession;
import tsunagari.link.site.Site;

/**
 * Where else a person is signed in at the site, and the end of it, with the consent pages that they may have left open
 * there. Nothing but their own connection's is reached.
 */
@ApplicationScoped
public class MySessions {

    private static final int SHOWN = 20;

    private final Transactions transactions;
    private final Sessions sessions;
    private final Proofs proofs;
    private final Clock clock;

    MySessions(Transactions transactions, Sessions sessions, Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.transactions = transactions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The person's live sessions, this one among them, the latest sign-in first. */
    public List<SiteSession> of(Site site, SiteSession mine) {
        return transactions.run(() -> sessions.live(site, mine.connection(), clock.instant(), SHOWN));
    }

    /** Ends the person's session with this handle; harmless if they have none. */
    public void end(SiteSession mine, SessionHandle handle) {
        transactions.run(() -> {
            sessions.end(mine.connection().id(), handle, clock.instant());
            endProofs(mine);
        });
    }

    /** Ends all of the person's sessions but this one. */
    public void endOthers(SiteSession mine) {
        transactions.run(() -> {
            sessions.endOthers(mine.connection().id(), mine.handle(), clock.instant());
            endProofs(mine);
        });
    }

    private void endProofs(SiteSession mine) {
        proofs.endAll(mine.connection().site(), mine.connection().subject());
    }
}
