package tsunagari.link.linking;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.Reference;

/** Ends the connections that have waited for the site's back office for too long. */
@ApplicationScoped
public class ExpireLinkings {

    private static final Logger LOG = Logger.getLogger(ExpireLinkings.class);
    private static final int BATCH = 50;
    /** What a replica that died had taken, another takes after this time. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private final OverdueLinkings queue;
    private final SettleLinking settleLinking;
    private final Transactions transactions;
    private final SecureRandom random;
    private final Clock clock;

    ExpireLinkings(OverdueLinkings queue, SettleLinking settleLinking, Transactions transactions, SecureRandom random,
            Clock clock) {
        this.queue = queue;
        this.settleLinking = settleLinking;
        this.transactions = transactions;
        this.random = random;
        this.clock = clock;
    }

    /** Ends a batch. Returns whether there may be more. */
    public boolean expireOverdue() {
        Instant now = clock.instant();
        List<ConnectionId> batch = queue.claim(now, now.plus(LEASE), BATCH);
        batch.forEach(this::expire);
        return batch.size() == BATCH;
    }

    /** One that cannot be ended, as that of a site that is configured no more, must not keep the others waiting. */
    private void expire(ConnectionId connection) {
        Reference reference = Reference.random(random);
        try {
            transactions.run(() -> settleLinking.expire(connection, reference));
        } catch (RuntimeException e) {
            LOG.errorf("linking.expiry-failed connection=%s reason=%s", connection, e.getClass().getSimpleName());
        }
    }
}
