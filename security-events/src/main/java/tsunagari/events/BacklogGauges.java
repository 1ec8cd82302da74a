package tsunagari.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Metrics of {@link LeasedQueue}s as every replica sees them: {@code name} with {@code state} {@code waiting} or
 * {@code parked} counts rows, {@code name.oldest} is for how long the oldest that waits has done so, in seconds.
 */
public final class BacklogGauges {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogGauges.class);

    private final DataSource database;
    private final List<Backlog> backlogs;

    /**
     * The rows of a queue; nothing here comes from outside.
     *
     * @param name of the metric
     * @param table name of the table
     * @param waiting condition of a row that is to be done
     * @param parked condition of a row that is parked
     * @param since column of the time that a row was written, UTC
     */
    public record Rows(String name, String table, String waiting, String parked, String since) {

        private String counted() {
            return "select count(*), min(" + since + "), (select count(*) from " + table + " where " + parked + ") from "
                    + table + " where " + waiting;
        }
    }

    /** Registers the metrics of these queues, which are 0 until they are {@linkplain #refresh() counted}. */
    public BacklogGauges(DataSource database, List<Rows> queues, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.backlogs = queues.stream().map(rows -> new Backlog(rows, meters, clock)).toList();
    }

    /** Counts. Without the database the last counts stand, and what waits grows older. */
    public void refresh() {
        try (Connection connection = database.getConnection()) {
            for (Backlog backlog : backlogs) {
                backlog.refresh(connection);
            }
        } catch (SQLException e) {
            LOG.warn("backlog.uncounted reason={}", e.getClass().getSimpleName());
        }
    }

    private static final class Backlog {

        private final String query;
        private final Clock clock;
        private volatile long waiting;
        private volatile long parked;
        private volatile Instant oldest;

        Backlog(Rows rows, MeterRegistry meters, Clock clock) {
            this.query = rows.counted();
            this.clock = clock;
            Gauge.builder(rows.name(), this, it -> it.waiting).tag("state", "waiting")
                    .strongReference(true).register(meters);
            Gauge.builder(rows.name(), this, it -> it.parked).tag("state", "parked")
                    .strongReference(true).register(meters);
            TimeGauge.builder(rows.name() + ".oldest", this, TimeUnit.MILLISECONDS, Backlog::age)
                    .strongReference(true).register(meters);
        }

        private double age() {
            Instant since = oldest;
            return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis());
        }

        void refresh(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet counts = statement.executeQuery()) {
                counts.next();
                LocalDateTime since = counts.getObject(2, LocalDateTime.class);
                waiting = counts.getLong(1);
                oldest = since == null ? null : since.toInstant(ZoneOffset.UTC);
                parked = counts.getLong(3);
            }
        }
    }
}
