package tsunagari.account.platform.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import tsunagari.events.BacklogGauges;
import tsunagari.events.BacklogGauges.Rows;

/** How many events and mails wait, for how long, and how many are parked. */
@ApplicationScoped
@Startup
class Backlogs {

    private static final List<Rows> QUEUES = List.of(queue("tsunagari.account.events", "outbox_event"),
            queue("tsunagari.account.mails.queued", "mail"));

    private final BacklogGauges gauges;

    Backlogs(DataSource database, MeterRegistry meters, Clock clock) {
        this.gauges = new BacklogGauges(database, QUEUES, meters, clock);
    }

    private static Rows queue(String name, String table) {
        return new Rows(name, table, "due_at is not null", "parked_at is not null", "written_at");
    }

    @Scheduled(identity = "backlogs", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        gauges.refresh();
    }
}
