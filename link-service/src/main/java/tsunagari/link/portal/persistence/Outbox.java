package tsunagari.link.portal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.site.SiteId;

/** The outbox in the database: claims and results in transactions of their own, new events in their maker's. */
@ApplicationScoped
class Outbox implements OutboxStore {

    /** How long a new event is left to the request that made it, before a dispatcher takes it. */
    static final Duration HEAD_START = Duration.ofSeconds(2);

    private static final Duration REPETITION = Duration.ofMinutes(1);

    private final OutboxRows rows;
    private final Connections connections;
    private final Transactions transactions;

    Outbox(OutboxRows rows, Connections connections, Transactions transactions) {
        this.rows = rows;
        this.connections = connections;
        this.transactions = transactions;
    }

    /** Writes the event down in the current transaction. */
    void add(ConnectionEvent event, Instant now) {
        rows.persist(OutboxRow.of(event, now.plus(HEAD_START)));
    }

    /**
     * Writes the connection's latest event down once more, unless it is due anyway, or was delivered or parked a moment ago:
     * however often somebody asks, and at how many tabs, the portal hears it once a minute.
     */
    void addLatestAgain(ConnectionId connection, Instant now) {
        transactions.run(() -> connections.lock(connection).flatMap(it -> rows.latest(connection.toString()))
                .filter(row -> !row.dueOrSettledAfter(now.minus(REPETITION)))
                .ifPresent(row -> rows.persist(row.again(now.plus(HEAD_START)))));
    }

    /** Claims the connection's oldest event that waits for its first attempt or is due. */
    Optional<OutboxMessage> claim(ConnectionId connection, Instant now, Instant leaseEnd) {
        return transactions.run(() -> rows.lockOldest(connection.toString(), now.plus(HEAD_START))
                .map(row -> lease(row, leaseEnd)));
    }

    /** Claims the subject's oldest event that waits for its first attempt or is due. */
    Optional<OutboxMessage> claim(SiteId site, PortalSubject subject, Instant now, Instant leaseEnd) {
        return transactions.run(() -> rows.lockOldest(site, subject, now.plus(HEAD_START))
                .map(row -> lease(row, leaseEnd)));
    }

    /** Whether an event of this generation or a later one says that the subject is not connected. */
    boolean denied(SiteId site, PortalSubject subject, long generation) {
        return rows.contains(site, subject, ReleaseReason.NOT_CONNECTED, generation);
    }

    @Override
    public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> rows.lockDue(now, most).stream().map(row -> lease(row, leaseEnd)).toList());
    }

    private static OutboxMessage lease(OutboxRow row, Instant leaseEnd) {
        row.dueAt = leaseEnd;
        return row.toMessage();
    }

    @Override
    public void done(OutboxMessage message, Instant at) {
        change(message, row -> {
            row.dueAt = null;
            row.deliveredAt = at;
            if (row.kind.equals(ConnectionEvent.Kind.ESTABLISHED.name())) {
                connections.acknowledge(ConnectionId.of(row.connectionId), at);
            }
        });
    }

    @Override
    public void retry(OutboxMessage message, Instant at, String reason) {
        change(message, row -> {
            row.dueAt = at;
            row.failed(message, reason);
        });
    }

    @Override
    public void park(OutboxMessage message, Instant at, String reason) {
        change(message, row -> {
            row.dueAt = null;
            row.parkedAt = at;
            row.failed(message, reason);
        });
    }

    /** Does nothing to a row whose fate is sealed: after a lease has ended, two may have sent it. */
    private void change(OutboxMessage message, Consumer<OutboxRow> change) {
        transactions.run(() -> Optional.ofNullable(rows.findById(message.id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.dueAt != null)
                .ifPresent(change));
    }
}
