package tsunagari.portal.events;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.StateFile;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** The portal's record of connections. Every change is stored before its method returns, or does not happen. */
@Startup
@ApplicationScoped
public class Connections {

    private static final String SECTION = "ledger";
    private static final Runnable NOTHING = () -> { };

    private final StateFile state;
    private final SeedLedger seed;
    private final Clock clock;
    private final ConnectionIndex index;
    private Messages messages;

    public Connections(StateFile state, SeedLedger seed, Clock clock) {
        this.state = state;
        this.seed = seed;
        this.clock = clock;
        Ledger stored = state.section(SECTION, Ledger.class).orElseGet(seed::ledger);
        this.index = new ConnectionIndex(stored.connections());
        this.messages = stored.messages();
    }

    /** The first connections by site and subject, ended ones too, at most so many. */
    public synchronized List<Connection> first(int most) {
        return index.all().limit(most).toList();
    }

    /** The number of connections, ended ones too. */
    public synchronized int count() {
        return index.size();
    }

    /** At most {@code size} connections of a site, ended ones too, in the order of their subjects, behind the given one. */
    public synchronized List<Connection> page(ClientId site, Optional<String> after, int size) {
        return index.page(site, after, size);
    }

    /** The newest connection of a user and site. */
    public synchronized Optional<Connection> find(ClientId site, PairwiseSubject subject) {
        return index.find(site, subject);
    }

    /** Takes what a site says, unless the event is known or the portal knows something newer. */
    public synchronized void receive(String eventId, Connection said) {
        if (messages.received(eventId)) {
            return;
        }
        boolean news = index.find(said.site(), said.subject()).map(said::supersedes).orElse(true);
        change(() -> news ? index.put(said) : NOTHING, before -> before.withReceived(eventId));
    }

    /** Ends the user's connection to a site. Returns the notice for the site; empty when there was nothing to end. */
    public synchronized Optional<ReleaseNotice> release(ClientId site, PairwiseSubject subject) {
        Instant now = clock.instant();
        Optional<Connection> active = index.find(site, subject)
                .filter(connection -> connection.state() == ConnectionState.ACTIVE);
        Optional<ReleaseNotice> notice = active.map(connection -> ReleaseNotice.of(connection, now));
        notice.ifPresent(made -> change(() -> index.put(active.get().released(now)), before -> before.withNotice(made)));
        return notice;
    }

    /** Sets a connection to whatever a test wants, against all order. */
    public synchronized void force(Connection connection) {
        change(() -> index.put(connection), UnaryOperator.identity());
    }

    /** The same for many connections of one site. */
    public synchronized void forceAll(ClientId site, Collection<Connection> connections) {
        change(() -> index.putAll(site, connections), UnaryOperator.identity());
    }

    /** Forgets the connection of a user and site. */
    public synchronized void forget(ClientId site, PairwiseSubject subject) {
        change(() -> index.remove(site, subject), UnaryOperator.identity());
    }

    /** Releases that no site has acknowledged. */
    public synchronized List<ReleaseNotice> notices() {
        return messages.notices();
    }

    /** Whether a release is not to be sent any more; somebody who saw the notice before may not know yet. */
    synchronized boolean acknowledged(String jti) {
        return messages.notices().stream().noneMatch(notice -> notice.jti().equals(jti));
    }

    synchronized void acknowledged(ReleaseNotice notice) {
        change(() -> NOTHING, before -> before.withoutNotice(notice.jti()));
    }

    synchronized void postpone(ReleaseNotice notice, Instant due) {
        if (messages.notices().contains(notice)) {
            change(() -> NOTHING, before -> before.withNotice(notice.triedAgain(due)));
        }
    }

    synchronized void reset(@Observes PortalReset reset) {
        Ledger seeded = seed.ledger();
        change(() -> index.replace(seeded.connections()), before -> seeded.messages());
    }

    private void change(Supplier<Runnable> connections, UnaryOperator<Messages> step) {
        Messages before = messages;
        Runnable undo = connections.get();
        messages = step.apply(before);
        try {
            state.store(SECTION, () -> new Ledger(index.all().toList(), messages.notices(), messages.receivedIds()));
        } catch (RuntimeException e) {
            undo.run();
            messages = before;
            throw e;
        }
    }
}
