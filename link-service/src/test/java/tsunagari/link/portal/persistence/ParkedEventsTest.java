package tsunagari.link.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.events.OutboxDispatcher;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class ParkedEventsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    OutboxRows rows;
    @Inject
    TestConnections connections;
    @Inject
    Transactions transactions;

    private final Logger logger = Logger.getLogger(OutboxDispatcher.class.getName());
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(ExtLogRecord.wrap(line).getFormattedMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        TestPortal.reset();
        logger.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listener);
    }

    private OutboxRow row(Connection connection) {
        return transactions.run(() -> rows.latest(connection.id().toString()).orElseThrow());
    }

    @Test
    void an_event_that_cannot_be_addressed_is_parked_the_third_time_and_the_log_says_so() {
        Connection connection = connections.active("nenkin");
        transactions.run(() -> rows.persist(
                OutboxRow.of(ConnectionEvent.established(connection, Instant.now()), Instant.now())));
        await().atMost(SOON).untilAsserted(() -> assertThat(row(connection).parkedAt).isNotNull());
        OutboxRow parked = row(connection);
        assertThat(parked.faults).isEqualTo(3);
        assertThat(parked.lastFailure).isEqualTo("IllegalStateException");
        assertThat(log).filteredOn(line -> line.contains("event=" + parked.id + " "))
                .anySatisfy(line -> assertThat(line).startsWith("event.parked route=nenkin event=" + parked.id
                        + " attempts=3 reason=\"IllegalStateException\" fault=java.lang.IllegalStateException at tsunagari."))
                .noneSatisfy(line -> assertThat(line).contains("takes no events"));
    }

    @Test
    void an_event_of_a_kind_that_a_later_release_wrote_is_parked_and_keeps_no_other() {
        Connection later = connections.active("hellowork");
        Connection other = connections.active("hellowork");
        transactions.run(() -> {
            OutboxRow row = OutboxRow.of(ConnectionEvent.established(later, Instant.now()), Instant.EPOCH);
            row.kind = "RENAMED";
            rows.persist(row);
            rows.persist(OutboxRow.of(ConnectionEvent.established(other, Instant.now()), Instant.EPOCH));
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(row(other).deliveredAt).isNotNull());
        await().atMost(SOON).untilAsserted(() -> assertThat(row(later).parkedAt).isNotNull());
        assertThat(row(later).lastFailure).isEqualTo("IllegalArgumentException");
        assertThat(row(later).faults).isEqualTo(3);
    }
}
