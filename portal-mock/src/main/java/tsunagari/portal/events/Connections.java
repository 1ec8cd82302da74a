package tsunagari.portal.events;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.StateFile;
import tsunagari.portal.provider.ClientId;
import tsunagari.portal.provider.PairwiseSubject;

/** The portal's record of connections. Every change is stored before its method returns. */
@Startup
@ApplicationScoped
public class Connections {

    private static final String SECTION = "ledger";

    private final StateFile state;
    private final SeedLedger seed;
    private final Clock clock;
    private Ledger ledger;

    public Connections(StateFile state, SeedLedger seed, Clock clock) {
        this.state = state;
        this.seed = seed;
        this.clock = clock;
        this.ledger = state.section(SECTION, Ledger.class).orElseGet(seed::ledger);
    }

    /** All connections, ended ones too. */
    public synchronized List<Connection> all() {
        return ledger.connections();
    }

    /** The newest connection of a user and site. */
    public synchronized Optional<Connection> find(ClientId site, PairwiseSubject subject) {
        return ledger.find(site, subject);
    }

    /** Takes what a site says, unless the event is known or the portal knows something newer. */
    public synchronized void receive(String eventId, Connection said) {
        if (ledger.received(eventId)) {
            return;
        }
        boolean news = ledger.find(said.site(), said.subject()).map(said::supersedes).orElse(true);
        change(before -> (news ? before.with(said) : before).withReceived(eventId));
    }

    /** Ends the user's connection to a site. Returns the notice for the site; empty when there was nothing to end. */
    public synchronized Optional<ReleaseNotice> release(ClientId site, PairwiseSubject subject) {
        Instant now = clock.instant();
        Optional<ReleaseNotice> notice = ledger.find(site, subject)
                .filter(connection -> connection.state() == ConnectionState.ACTIVE)
                .map(connection -> ReleaseNotice.of(connection, now));
        notice.ifPresent(made -> change(before -> before
                .with(before.find(site, subject).orElseThrow().released(now))
                .withNotice(made)));
        return notice;
    }

    /** Sets a connection to whatever a test wants, against all order. */
    public synchronized void force(Connection connection) {
        change(before -> before.with(connection));
    }

    /** Forgets the connection of a user and site. */
    public synchronized void forget(ClientId site, PairwiseSubject subject) {
        change(before -> before.without(site, subject));
    }

    /** Releases that no site has acknowledged. */
    public synchronized List<ReleaseNotice> notices() {
        return ledger.notices();
    }

    /** Whether a release is not to be sent any more; somebody who saw the notice before may not know yet. */
    synchronized boolean acknowledged(String jti) {
        return ledger.notices().stream().noneMatch(notice -> notice.jti().equals(jti));
    }

    synchronized void acknowledged(ReleaseNotice notice) {
        change(before -> before.withoutNotice(notice.jti()));
    }

    synchronized void postpone(ReleaseNotice notice, Instant due) {
        if (ledger.notices().contains(notice)) {
            change(before -> before.withNotice(notice.triedAgain(due)));
        }
    }

    synchronized void reset(@Observes PortalReset reset) {
        change(before -> seed.ledger());
    }

    private void change(UnaryOperator<Ledger> step) {
        Ledger next = step.apply(ledger);
        state.store(SECTION, next);
        ledger = next;
    }
}
