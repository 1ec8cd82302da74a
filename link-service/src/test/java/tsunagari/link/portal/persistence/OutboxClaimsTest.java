package tsunagari.link.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.ConnectionEvent;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class OutboxClaimsTest {

    @Inject
    OutboxStore store;
    @Inject
    OutboxRows rows;
    @Inject
    TestConnections connections;
    @Inject
    Transactions transactions;

    @Test
    void replicas_that_claim_at_the_same_time_get_different_events() {
        // Due long ago, so that this test's claims find them before anything else; leased for good, so that no
        // dispatcher takes them meanwhile.
        Connection connection = connections.active("hellowork");
        Instant longAgo = Instant.EPOCH.plusSeconds(1000);
        ConnectionEvent event = ConnectionEvent.established(connection, Instant.now());
        transactions.run(() -> IntStream.range(0, 30).forEach(i -> rows.persist(OutboxRow.of(event, longAgo))));
        Instant leaseEnd = Instant.now().plus(1, ChronoUnit.HOURS);
        List<Long> claimed = IntStream.range(0, 6).parallel()
                .mapToObj(i -> store.claimDue(longAgo.plusSeconds(1), leaseEnd, 5))
                .flatMap(List::stream).map(OutboxMessage::id).toList();
        assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void a_replica_claims_past_the_events_that_another_is_claiming() {
        // Not due for an hour, so that no dispatcher takes them meanwhile; this test's claims run ahead of the clock.
        Connection connection = connections.active("hellowork");
        Instant later = Instant.now().plus(1, ChronoUnit.HOURS);
        ConnectionEvent event = ConnectionEvent.established(connection, Instant.now());
        transactions.run(() -> IntStream.range(0, 30).forEach(i -> rows.persist(OutboxRow.of(event, later))));
        transactions.run(() -> {
            List<Long> held = rows.lockDue(later.plusSeconds(1), 5).stream().map(row -> row.id).toList();
            List<Long> claimed = CompletableFuture
                    .supplyAsync(() -> store.claimDue(later.plusSeconds(1), later.plusSeconds(60), 5))
                    .orTimeout(10, TimeUnit.SECONDS).join().stream().map(OutboxMessage::id).toList();
            assertThat(held).hasSize(5);
            assertThat(claimed).hasSize(5).doesNotContainAnyElementsOf(held);
        });
    }
}
