package tsunagari.link.session.web;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionToken;
import tsunagari.link.session.Sessions;

/** Ends one session, in a transaction of its own. */
@ApplicationScoped
class SessionEnd {

    private final Transactions transactions;
    private final Sessions sessions;

    SessionEnd(Transactions transactions, Sessions sessions) {
        this.transactions = transactions;
        this.sessions = sessions;
    }

    void end(SessionToken token) {
        transactions.run(() -> sessions.end(token));
    }
}
