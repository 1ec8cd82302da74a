package tsunagari.link.linking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.session.SessionEndCause;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/** Brings about what has become of an account, in the current transaction. */
@ApplicationScoped
class ApplyAccountEvent {

    private final Connections connections;
    private final ReleaseConnection releaseConnection;
    private final Sessions sessions;
    private final Proofs proofs;
    private final SettleLinking settleLinking;

    ApplyAccountEvent(Connections connections, ReleaseConnection releaseConnection, Sessions sessions, Proofs proofs,
            SettleLinking settleLinking) {
        this.connections = connections;
        this.releaseConnection = releaseConnection;
        this.sessions = sessions;
        this.proofs = proofs;
        this.settleLinking = settleLinking;
    }

    /** Harmless where it has been brought about before, and for an account that nobody is connected to. */
    void apply(SiteId site, AccountEvent event, Reference reference) {
        switch (event.kind()) {
            case PURGED -> withdraw(site, event.account(), reference);
            case DISABLED -> endSessions(site, event.account());
            case LINKING_COMPLETED -> settleLinking.answer(answer(site, event, true), reference);
            case LINKING_REFUSED -> settleLinking.answer(answer(site, event, false), reference);
            case ENABLED, IDENTIFIER_CHANGED -> {
                // Connections are by account id, and the account's status is asked at each sign-in.
            }
        }
    }

    private static SettleLinking.Answer answer(SiteId site, AccountEvent event, boolean completed) {
        return new SettleLinking.Answer(site, event.account(), event.connection().orElseThrow(), completed);
    }

    /** While this waits for its turn the account's connection may have moved: then the one that it moved to ends. */
    private void withdraw(SiteId site, AccountId account, Reference reference) {
        Optional<Connection> live = connections.findLive(site, account);
        while (live.isPresent()) {
            releaseConnection.byWithdrawal(live.get().id(), reference);
            live = connections.findLive(site, account);
        }
        proofs.endAll(site, account);
    }

    private void endSessions(SiteId site, AccountId account) {
        Optional<Connection> live = connections.findLive(site, account);
        live.ifPresent(connection -> sessions.endAll(connection.id(), SessionEndCause.ACCOUNT_DISABLED));
        proofs.endAll(site, account);
    }
}
