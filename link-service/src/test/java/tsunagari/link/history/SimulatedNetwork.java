package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import tsunagari.events.Backoff;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.Lease;
import tsunagari.events.OutboxDispatcher;
import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;
import tsunagari.link.portal.Delivery;

/** The service's outbox and dispatcher, with a network to the simulated portal that loses, repeats, cuts and kills. */
@Alternative
@ApplicationScoped
public class SimulatedNetwork implements Delivery {

    private final OutboxDispatcher dispatcher;
    private SimulatedPortal portal = new SimulatedPortal();
    private Supplier<Fate> fates = () -> Fate.ARRIVES;
    private boolean killed;

    SimulatedNetwork(OutboxStore store, SecureRandom random, Clock clock) {
        this.dispatcher = new OutboxDispatcher(store, this::send,
                new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1), random), Lease.OF_A_CALL, clock);
    }

    /** What becomes of one message. */
    enum Fate {
        ARRIVES, ARRIVES_TWICE, LOST, ANSWER_LOST, REFUSED_FOR_NOW, KILLED_BEFORE, KILLED_AFTER
    }

    /** A new portal, and what becomes of each message to it. */
    void connect(SimulatedPortal to, Supplier<Fate> withFates) {
        portal = to;
        fates = withFates;
    }

    /** Whether the process was killed since this was asked last. */
    boolean wasKilled() {
        boolean was = killed;
        killed = false;
        return was;
    }

    @Override
    public boolean attempt(OutboxMessage message, Duration deadline) {
        return dispatcher.dispatch(message);
    }

    /** What the schedule does. */
    void deliverDue() {
        dispatcher.run();
    }

    private DeliveryOutcome send(OutboxMessage message) {
        Fate fate = fates.get();
        switch (fate) {
            case ARRIVES, ANSWER_LOST, KILLED_AFTER -> portal.receive(message);
            case ARRIVES_TWICE -> {
                portal.receive(message);
                portal.receive(message);
            }
            case LOST, REFUSED_FOR_NOW, KILLED_BEFORE -> {
                // It never gets there.
            }
        }
        return switch (fate) {
            case ARRIVES, ARRIVES_TWICE -> new DeliveryOutcome.Delivered();
            case LOST, ANSWER_LOST -> new DeliveryOutcome.Unreachable("timeout");
            case REFUSED_FOR_NOW -> new DeliveryOutcome.Postponed("status 503");
            case KILLED_BEFORE, KILLED_AFTER -> {
                killed = true;
                throw new Killed();
            }
        };
    }
}
