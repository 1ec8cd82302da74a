package tsunagari.account.event.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.Accounts;
import tsunagari.account.event.AccountEvent;
import tsunagari.account.platform.persistence.RetriedTransactions;
import tsunagari.account.testing.ReceivedEvents;
import tsunagari.account.testing.TestAccounts;
import tsunagari.events.Backoff;
import tsunagari.events.Lease;
import tsunagari.events.MessageSender;
import tsunagari.events.OutboxDispatcher;
import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;
import tsunagari.events.SecurityEventToken;

/** Events that are due in an hour, so that the service's own dispatcher leaves them to those of a test, who are early. */
@QuarkusTest
class DispatchersTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(8));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject
    Accounts accounts;
    @Inject
    OutboxStore store;
    @Inject
    MessageSender sender;
    @Inject
    OutboxRows rows;
    @Inject
    RetriedTransactions transactions;

    private Account account;

    @BeforeEach
    void add() {
        account = TestAccounts.active().addTo(accounts);
    }

    private void record(int events) {
        Instant dueAt = Instant.now().plus(HOUR);
        AccountEvent event = AccountEvent.of(AccountEvent.Kind.ACCOUNT_ENABLED, account.site(), account.id(),
                Instant.now());
        transactions.inNew(() -> {
            IntStream.range(0, events).forEach(i -> rows.persist(OutboxEntity.of(event, dueAt)));
            return null;
        });
    }

    private static OutboxDispatcher dispatcher(OutboxStore store, MessageSender sender, Duration early) {
        return new OutboxDispatcher(store, sender,
                new Backoff(SECOND, SECOND, RandomGenerator.getDefault()), LEASE,
                Clock.offset(Clock.systemUTC(), early));
    }

    private List<String> receivedIds() {
        return ReceivedEvents.about(account).stream().map(SecurityEventToken::id).toList();
    }

    @Test
    void dispatchers_in_parallel_deliver_each_event_once() {
        record(90);
        List<CompletableFuture<Void>> running = IntStream.range(0, 3).mapToObj(i -> CompletableFuture
                .runAsync(dispatcher(store, sender, HOUR.plus(SECOND))::run).orTimeout(60, TimeUnit.SECONDS)).toList();
        running.forEach(CompletableFuture::join);
        assertThat(receivedIds()).hasSize(90).doesNotHaveDuplicates();
        assertThat(transactions.inNew(() -> rows.count("accountId = ?1 and deliveredAt is null", account.id().value())))
                .isZero();
    }

    @Test
    void a_dispatcher_passes_over_events_that_another_is_claiming() {
        record(10);
        Instant then = Instant.now().plus(HOUR).plus(SECOND);
        transactions.inNew(() -> {
            List<Long> held = rows.lockDue(then, 5).stream().map(row -> row.id).toList();
            List<Long> claimed = CompletableFuture.supplyAsync(() -> store.claimDue(then, LEASE.end(then), 5))
                    .orTimeout(10, TimeUnit.SECONDS).join().stream().map(OutboxMessage::id).toList();
            assertThat(held).hasSize(5);
            assertThat(claimed).hasSize(5).doesNotContainAnyElementsOf(held);
            return null;
        });
    }

    @Test
    void an_event_whose_dispatcher_died_before_sending_is_delivered_when_its_lease_has_ended() {
        record(1);
        MessageSender dying = message -> {
            throw new Death();
        };
        die(dispatcher(store, dying, HOUR.plus(SECOND)));
        assertThat(receivedIds()).isEmpty();
        dispatcher(store, sender, HOUR.plus(LEASE.length()).plus(SECOND).plus(SECOND)).run();
        assertThat(receivedIds()).hasSize(1);
    }

    @Test
    void an_event_whose_dispatcher_died_before_noting_its_delivery_comes_again_under_the_same_jti() {
        record(1);
        die(dispatcher(new Forgetful(store), sender, HOUR.plus(SECOND)));
        assertThat(receivedIds()).hasSize(1);
        dispatcher(store, sender, HOUR.plus(SECOND)).run();
        assertThat(receivedIds()).as("leased still").hasSize(1);
        dispatcher(store, sender, HOUR.plus(LEASE.length()).plus(SECOND).plus(SECOND)).run();
        assertThat(receivedIds()).hasSize(2);
        assertThat(receivedIds().stream().distinct()).hasSize(1);
    }

    private static void die(OutboxDispatcher dispatcher) {
        try {
            dispatcher.run();
        } catch (Death expected) {
            return;
        }
        throw new AssertionError("it should have died");
    }

    /** Like a kill, it passes by everything that handles exceptions. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Forgetful(OutboxStore store) implements OutboxStore {

        @Override
        public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
            return store.claimDue(now, leaseEnd, most);
        }

        @Override
        public void done(OutboxMessage message, Instant at) {
            throw new Death();
        }

        @Override
        public void retry(OutboxMessage message, Instant at, String reason) {
            store.retry(message, at, reason);
        }

        @Override
        public void park(OutboxMessage message, Instant at, String reason) {
            store.park(message, at, reason);
        }
    }
}
