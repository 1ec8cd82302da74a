package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {

    private static final Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(6));

    private final MutableClock clock = new MutableClock();
    private List<OutboxMessage> due = new ArrayList<>();
    private final List<Long> sent = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private OutboxMessage noted;
    private final Map<Long, DeliveryOutcome> outcomes = new HashMap<>();
    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5),
            RandomGenerator.of("L64X128MixRandom"));
    private final OutboxDispatcher dispatcher =
            new OutboxDispatcher(new Store(), this::send, backoff, LEASE, clock);

    private DeliveryOutcome send(OutboxMessage message) {
        sent.add(message.id());
        return outcomes.getOrDefault(message.id(), new DeliveryOutcome.Delivered());
    }

    private class Store implements OutboxStore {

        @Override
        public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
            assertThat(leaseEnd).isEqualTo(LEASE.end(now));
            return due.stream().limit(most).toList();
        }

        @Override
        public void done(OutboxMessage message, Instant at) {
            notes.add(message.id() + " delivered");
        }

        @Override
        public void retry(OutboxMessage message, Instant at, String reason) {
            assertThat(at).isBetween(clock.instant().plusSeconds("lease ending".equals(reason) ? 0 : 1),
                    clock.instant().plusSeconds(300));
            noted = message;
            notes.add(message.id() + " retry after " + message.attempts() + ": " + reason);
        }

        @Override
        public void park(OutboxMessage message, Instant at, String reason) {
            noted = message;
            notes.add(message.id() + " parked: " + reason);
        }
    }

    private void due(long id, String route, int attempts, DeliveryOutcome outcome) {
        due.add(message(id, route, attempts, 0));
        outcomes.put(id, outcome);
    }

    private static OutboxMessage message(long id, String route, int attempts, int faults) {
        return new OutboxMessage(id, route, "jti-" + id, TestTokens.NOW, new SubjectIdentifier.Opaque("s"),
                new SecurityEvent("urn:event", Map.of()), attempts, faults);
    }

    @Test
    void a_delivered_message_is_marked_so() {
        due(1, "a", 0, new DeliveryOutcome.Delivered());
        dispatcher.dispatchDue();
        assertThat(notes).containsExactly("1 delivered");
    }

    @Test
    void a_refused_message_is_parked_and_the_others_go_on() {
        due(1, "a", 0, new DeliveryOutcome.Refused("invalid_request"));
        due(2, "a", 0, new DeliveryOutcome.Delivered());
        dispatcher.dispatchDue();
        assertThat(notes).containsExactly("1 parked: invalid_request", "2 delivered");
    }

    @Test
    void a_postponed_message_is_tried_again_and_the_others_go_on() {
        due(1, "a", 3, new DeliveryOutcome.Postponed("status 403"));
        due(2, "a", 0, new DeliveryOutcome.Delivered());
        dispatcher.dispatchDue();
        assertThat(notes).containsExactly("1 retry after 4: status 403", "2 delivered");
    }

    @Test
    void a_message_is_never_parked_for_having_failed_often() {
        due(1, "a", 100_000, new DeliveryOutcome.Postponed("status 403"));
        dispatcher.dispatchDue();
        assertThat(notes).containsExactly("1 retry after 100001: status 403");
    }

    @Test
    void a_receiver_that_does_not_answer_is_not_asked_again_for_the_rest_of_the_batch() {
        due(1, "a", 0, new DeliveryOutcome.Unreachable("timeout"));
        due(2, "a", 0, new DeliveryOutcome.Delivered());
        due(3, "b", 0, new DeliveryOutcome.Delivered());
        dispatcher.dispatchDue();
        assertThat(sent).containsExactly(1L, 3L);
        assertThat(notes).containsExactly("1 retry after 1: timeout", "2 retry after 0: receiver unreachable or slow",
                "3 delivered");
    }

    @Test
    void a_message_that_cannot_be_sent_at_all_does_not_keep_the_others() {
        due(1, "a", 0, new DeliveryOutcome.Delivered());
        due(2, "a", 0, new DeliveryOutcome.Delivered());
        dispatchWhileTheFirstFaults();
        assertThat(notes).containsExactly("1 retry after 1: IllegalStateException", "2 delivered");
    }

    @Test
    void a_message_that_cannot_be_sent_at_all_is_parked_the_third_time() {
        for (int faults = 0; faults < 3; faults++) {
            due.clear();
            due.add(message(1, "a", faults, faults));
            dispatchWhileTheFirstFaults();
        }
        assertThat(notes).containsExactly("1 retry after 1: IllegalStateException",
                "1 retry after 2: IllegalStateException", "1 parked: IllegalStateException");
        assertThat(noted.faults()).isEqualTo(3);
    }

    @Test
    void a_portal_that_was_down_does_not_count_towards_parking() {
        due.add(message(1, "a", 1000, 1));
        dispatchWhileTheFirstFaults();
        assertThat(notes).containsExactly("1 retry after 1001: IllegalStateException");
        due.clear();
        due.add(message(2, "a", 1001, 2));
        outcomes.put(2L, new DeliveryOutcome.Unreachable("timeout"));
        dispatcher.dispatchDue();
        assertThat(notes).last().isEqualTo("2 retry after 1002: timeout");
        assertThat(noted.faults()).isEqualTo(2);
    }

    private void dispatchWhileTheFirstFaults() {
        MessageSender faulting = message -> {
            if (message.id() == 1) {
                throw new IllegalStateException("no such site");
            }
            return send(message);
        };
        new OutboxDispatcher(new Store(), faulting, backoff, LEASE, clock).dispatchDue();
    }

    @Test
    void L33_what_a_slow_batch_cannot_send_within_its_lease_is_given_back_and_due_at_once() {
        LongStream.rangeClosed(1, 20).forEach(id -> due(id, "route-" + id, 0, new DeliveryOutcome.Postponed("status 403")));
        MessageSender slow = message -> {
            clock.move(Duration.ofSeconds(5));
            return send(message);
        };
        new OutboxDispatcher(new Store(), slow, backoff, LEASE, clock).dispatchDue();
        assertThat(sent).containsExactly(1L, 2L, 3L);
        assertThat(notes).hasSize(20).last().isEqualTo("20 retry after 0: lease ending");
    }

    @Test
    void a_long_reason_is_cut_to_what_a_row_can_hold() {
        due(1, "a", 0, new DeliveryOutcome.Postponed("x".repeat(1000)));
        dispatcher.dispatchDue();
        assertThat(notes).containsExactly("1 retry after 1: " + "x".repeat(200));
    }

    @Test
    void a_receiver_that_does_not_answer_is_asked_once_in_a_run() {
        LongStream.rangeClosed(1, 45).forEach(id -> due(id, "a", 0, new DeliveryOutcome.Unreachable("timeout")));
        due(46, "b", 0, new DeliveryOutcome.Delivered());
        OutboxStore moving = new Store() {
            @Override
            public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
                List<OutboxMessage> claimed = super.claimDue(now, leaseEnd, most);
                due.removeAll(claimed);
                return claimed;
            }
        };
        new OutboxDispatcher(moving, this::send, backoff, LEASE, clock).run();
        assertThat(sent).containsExactly(1L, 46L);
    }

    @Test
    void a_full_batch_says_that_there_may_be_more() {
        LongStream.rangeClosed(1, 21).forEach(id -> due(id, "a", 0, new DeliveryOutcome.Delivered()));
        assertThat(dispatcher.dispatchDue()).isTrue();
        assertThat(sent).hasSize(20);
        due.subList(0, 20).clear();
        assertThat(dispatcher.dispatchDue()).isFalse();
    }

    @Test
    void a_run_goes_on_until_nothing_more_is_due() {
        LongStream.rangeClosed(1, 45).forEach(id -> due(id, "a", 0, new DeliveryOutcome.Delivered()));
        MessageSender once = message -> {
            due.remove(message);
            return send(message);
        };
        new OutboxDispatcher(new Store(), once, backoff, LEASE, clock).run();
        assertThat(sent).hasSize(45);
    }

    @Test
    void a_run_without_a_store_ends_quietly() {
        due = null;
        assertThatCode(dispatcher::run).doesNotThrowAnyException();
    }
}
