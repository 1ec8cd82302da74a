package tsunagari.link.platform.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import tsunagari.events.BacklogGauges;
import tsunagari.events.BacklogGauges.Rows;

/** How much waits to be told to portals, owners, sites' own pages and account services, for how long, and what is parked. */
@ApplicationScoped
@Startup
class Backlogs {

    private static final List<Rows> QUEUES = List.of(
            new Rows("tsunagari.link.events", "outbox_event", "due_at is not null", "parked_at is not null",
                    "written_at"),
            new Rows("tsunagari.link.notices", "owner_notice", "due_at is not null", "due_at is null", "occurred_at"),
            new Rows("tsunagari.link.session-ends", "ended_session", "due_at is not null", "parked_at is not null",
                    "occurred_at"),
            new Rows("tsunagari.link.announcements", "deferred_linking", "announce_at is not null",
                    "parked_at is not null", "written_at"));

    private final BacklogGauges gauges;

    Backlogs(DataSource database, MeterRegistry meters, Clock clock) {
        this.gauges = new BacklogGauges(database, QUEUES, meters, clock);
    }

    @Scheduled(identity = "backlogs", every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        gauges.refresh();
    }
}
