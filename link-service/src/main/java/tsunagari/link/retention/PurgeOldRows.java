package tsunagari.link.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;
import tsunagari.link.connection.EraseEnded;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.platform.config.RetentionConfig;
import tsunagari.link.retention.OldRows.Kind;

/**
 * Deletes what has been kept for as long as is configured, in short transactions. Replicas that do it at the same time
 * do the same work, and one of them finds nothing left of it.
 */
@ApplicationScoped
public class PurgeOldRows {

    static final int BATCH = 1000;

    private static final Logger LOG = Logger.getLogger(PurgeOldRows.class);

    private final Transactions transactions;
    private final OldRows rows;
    private final EraseEnded eraseEnded;
    private final Map<Kind, Duration> ages = new EnumMap<>(Kind.class);
    private final Duration endedConnections;
    private final Clock clock;

    /** @throws IllegalStateException if an age is configured that is shorter than what the rows are needed for */
    public PurgeOldRows(Transactions transactions, OldRows rows, EraseEnded eraseEnded, LinkConfig config, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.eraseEnded = eraseEnded;
        this.clock = clock;
        RetentionConfig retention = config.retention();
        // A handshake's row keeps its callback from being run again; a sign-out is looked for by handshakes under way.
        keep(Kind.HANDSHAKES, "handshakes", retention.handshakes(), Handshake.LIFETIME.multipliedBy(2));
        keep(Kind.PORTAL_SIGN_OUTS, "portal-sign-outs", retention.portalSignOuts(), Handshake.LIFETIME.multipliedBy(2));
        keep(Kind.PROOFS, "proofs", retention.proofs(), Duration.ZERO);
        keep(Kind.SESSIONS, "sessions", retention.sessions(), Duration.ZERO);
        keep(Kind.RECEIVED_TOKENS, "received-tokens", retention.receivedTokens(), Duration.ZERO);
        keep(Kind.DELIVERED_EVENTS, "delivered-events", retention.deliveredEvents(), Duration.ZERO);
        keep(Kind.PROBLEMS, "problems", retention.problems(), Duration.ZERO);
        // What has ended means no more than what never was.
        ages.put(Kind.DISOWN_LINKS, Duration.ZERO);
        ages.put(Kind.ACCOUNT_BLOCKS, Duration.ZERO);
        ages.put(Kind.HOME_CODES, Duration.ZERO);
        ages.put(Kind.ENDED_SESSIONS, Duration.ZERO);
        keep(Kind.SUPPORT_ACCESSES, "support-accesses", retention.supportAccesses(), Duration.ZERO);
        this.endedConnections = atLeast("ended-connections", retention.endedConnections(), Duration.ofDays(1));
    }

    private void keep(Kind kind, String key, Duration age, Duration least) {
        ages.put(kind, atLeast(key, age, least));
    }

    static Duration atLeast(String key, Duration age, Duration least) {
        if (age.compareTo(least) < 0) {
            throw new IllegalStateException("tsunagari.link.retention." + key + ": must be at least " + least);
        }
        return age;
    }

    /** Deletes all that is old enough by now, and erases whom connections were of that ended long enough ago. */
    public void purge() {
        Instant now = clock.instant();
        ages.forEach((kind, age) -> report(kind.name(), delete(kind, now.minus(age))));
        report("ENDED_CONNECTIONS", eraseEnded.before(now.minus(endedConnections)));
    }

    private int delete(Kind kind, Instant before) {
        int deleted = 0;
        int batch;
        do {
            batch = transactions.run(() -> rows.delete(kind, before, BATCH));
            deleted += batch;
        } while (batch == BATCH);
        return deleted;
    }

    private static void report(String what, int rows) {
        if (rows > 0) {
            LOG.infof("retention.purged what=%s rows=%d", what, rows);
        }
    }
}
