package tsunagari.link.linking.persistence;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.DeferredLinkings;
import tsunagari.link.linking.LinkingNotice;
import tsunagari.link.linking.OverdueLinkings;
import tsunagari.link.linking.UntoldLinkings;
import tsunagari.link.platform.Transactions;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class LinkingClaimsTest {

    @Inject
    UntoldLinkings queue;
    @Inject
    OverdueLinkings overdueLinkings;
    @Inject
    DeferredLinkings deferred;
    @Inject
    LinkingRows rows;
    @Inject
    TestConnections connections;
    @Inject
    Transactions transactions;

    // Not due for years, so that no schedule takes them meanwhile; the claims run ahead of the clock.
    private final Instant due = Instant.now().plus(3650, ChronoUnit.DAYS);
    private final Instant later = due.plusSeconds(1);
    private final Instant leaseEnd = due.plus(1, ChronoUnit.HOURS);

    @BeforeEach
    void thirty_wait() {
        transactions.run(() -> rows.deleteAll());
        IntStream.range(0, 30).mapToObj(i -> connections.active("nenkin").id())
                .forEach(id -> transactions.run(() -> deferred.begin(id, due, due)));
    }

    @Test
    void L32_replicas_that_claim_at_the_same_time_get_different_connections() {
        List<ConnectionId> overdue = IntStream.range(0, 6).parallel()
                .mapToObj(i -> overdueLinkings.claim(later, leaseEnd, 5)).flatMap(List::stream).toList();
        List<ConnectionId> untold = IntStream.range(0, 6).parallel()
                .mapToObj(i -> queue.claimDue(later, leaseEnd, 5)).flatMap(List::stream)
                .map(notice -> notice.connection().id()).toList();

        assertThat(overdue).isNotEmpty().doesNotHaveDuplicates();
        assertThat(untold).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void L32_a_replica_claims_past_what_another_is_claiming() {
        transactions.run(() -> {
            List<String> held = rows.lockOverdue(later, 5).stream().map(row -> row.connectionId).toList();
            List<ConnectionId> claimed = CompletableFuture.supplyAsync(() -> overdueLinkings.claim(later, leaseEnd, 5))
                    .orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(claimed).hasSize(5).extracting(ConnectionId::toString).doesNotContainAnyElementsOf(held);
        });
    }

    @Test
    void L33_what_a_dead_replica_had_claimed_comes_back_when_its_lease_ends() {
        List<LinkingNotice> first = queue.claimDue(later, leaseEnd, 30);
        assertThat(queue.claimDue(later, leaseEnd, 30)).isEmpty();
        queue.done(first.get(0), later);

        assertThat(queue.claimDue(leaseEnd.plusSeconds(1), leaseEnd.plusSeconds(2), 30)).hasSize(29);
    }

    @Test
    void L33_what_is_parked_or_told_is_not_taken_again() {
        List<LinkingNotice> taken = queue.claimDue(later, leaseEnd, 30);
        queue.park(taken.get(0).faulted(), later, "IllegalStateException");
        queue.done(taken.get(1), later);
        queue.retry(taken.get(1), later, "whose lease had ended");

        assertThat(queue.claimDue(leaseEnd.plusSeconds(1), leaseEnd.plusSeconds(2), 30)).hasSize(28);
        assertThat(transactions.<Long>run(() -> rows.count("parkedAt is not null and faults = 1"))).isEqualTo(1);
    }

    @Test
    void L33_a_failure_is_counted_and_what_waits_no_more_is_left_alone() {
        LinkingNotice notice = queue.claimDue(later, leaseEnd, 1).get(0);
        queue.retry(new LinkingNotice(notice.connection(), 3, 0), later, "Gone");
        assertThat(queue.claimDue(later, leaseEnd, 30)).filteredOn(it -> it.attempts() == 3).hasSize(1);
        transactions.run(() -> deferred.end(notice.connection().id()));

        queue.retry(notice, later, "Gone");

        assertThat(transactions.<Long>run(() -> rows.count())).isEqualTo(29);
    }
}
