package tsunagari.account.event.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import tsunagari.account.platform.persistence.RetriedTransactions;

/** How many events wait for their delivery, and how many are parked, as every replica sees it. */
@ApplicationScoped
@Startup
class OutboxGauges {

    private static final Logger LOG = Logger.getLogger(OutboxGauges.class);
    private static final String NAME = "tsunagari.account.events";

    private final OutboxRows rows;
    private final RetriedTransactions transactions;
    private final AtomicLong waiting;
    private final AtomicLong parked;

    OutboxGauges(OutboxRows rows, RetriedTransactions transactions, MeterRegistry meters) {
        this.rows = rows;
        this.transactions = transactions;
        this.waiting = meters.gauge(NAME, Tags.of("state", "waiting"), new AtomicLong());
        this.parked = meters.gauge(NAME, Tags.of("state", "parked"), new AtomicLong());
    }

    @Scheduled(identity = "outbox-gauges", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            waiting.set(transactions.inNew(() -> rows.count("dueAt is not null")));
            parked.set(transactions.inNew(() -> rows.count("parkedAt is not null")));
        } catch (RuntimeException e) {
            // Without the database the last counts stand.
            LOG.warnf("event=outbox-count-failed reason=%s", e.getClass().getSimpleName());
        }
    }
}
