package tsunagari.account.event.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tsunagari.account.event.AccountEvent;
import tsunagari.account.event.AccountEvents;
import tsunagari.account.platform.persistence.RetriedTransactions;
import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;

/** The outbox in MariaDB: claims and results in transactions of their own, new events in their maker's. */
@ApplicationScoped
class Outbox implements AccountEvents, OutboxStore {

    private final OutboxRows rows;
    private final RetriedTransactions transactions;
    private final Clock clock;

    Outbox(OutboxRows rows, RetriedTransactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(AccountEvent event) {
        rows.persist(OutboxEntity.of(event, clock.instant()));
    }

    @Override
    public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
        return transactions.inNew(() -> rows.lockDue(now, most).stream().map(row -> lease(row, leaseEnd)).toList());
    }

    private static OutboxMessage lease(OutboxEntity row, Instant leaseEnd) {
        row.dueAt = leaseEnd;
        return row.toMessage();
    }

    @Override
    public void done(OutboxMessage message, Instant at) {
        change(message, row -> {
            row.dueAt = null;
            row.deliveredAt = at;
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
    private void change(OutboxMessage message, Consumer<OutboxEntity> change) {
        transactions.inNew(() -> {
            rows.lockOpen(message.id()).ifPresent(change);
            return null;
        });
    }
}
