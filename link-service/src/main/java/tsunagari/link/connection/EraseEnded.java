package tsunagari.link.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.Reference;

/** Erases whom connections were of when they have ended long ago. Their history stays, and stays verifiable. */
@ApplicationScoped
public class EraseEnded {

    private static final int BATCH = 100;

    private final Transactions transactions;
    private final Connections connections;
    private final Erasures erasures;
    private final SecureRandom random;
    private final Clock clock;

    /** @param random makes the reference of each erasure */
    public EraseEnded(Transactions transactions, Connections connections, Erasures erasures, SecureRandom random,
            Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.erasures = erasures;
        this.random = random;
        this.clock = clock;
    }

    /** Erases, each in a transaction of its own, what ended before this. Returns how many were erased. */
    public int before(Instant endedBefore) {
        int erased = 0;
        List<ConnectionId> batch;
        do {
            batch = transactions.run(() -> erasures.due(endedBefore, BATCH));
            for (ConnectionId id : batch) {
                erased += transactions.run(() -> erase(id)) ? 1 : 0;
            }
        } while (batch.size() == BATCH);
        return erased;
    }

    /** Another replica may have been here first: that is looked at under the lock. */
    private boolean erase(ConnectionId id) {
        return connections.lock(id).filter(it -> !it.state().live())
                .filter(it -> erasures.erase(it, new HistoryEntry(HistoryEntry.Transition.ERASED,
                        HistoryEntry.Actor.CLOCK, clock.instant(), Reference.random(random), Optional.empty())))
                .isPresent();
    }
}
