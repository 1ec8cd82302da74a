package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two messages to one receiver, and one to another. */
class SlowReceiverTest {

    private final MutableClock clock = new MutableClock();
    private final List<Long> sent = new ArrayList<>();
    private final List<String> putOff = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("answers")
    void L33_a_receiver_that_answers_slowly_uses_up_no_time_of_the_others(DeliveryOutcome outcome) {
        dispatch(Duration.ofMillis(1001), outcome);
        assertThat(sent).containsExactly(1L, 3L);
        assertThat(putOff).contains("2 after 0: receiver unreachable or slow");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_receiver_that_answers_within_a_second_is_asked_for_each_message(DeliveryOutcome outcome) {
        dispatch(Duration.ofSeconds(1), outcome);
        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_takes_long_at_the_only_route_there_is_can_be_let_go_on() {
        LeasedWork<OutboxMessage> work = new Work(Duration.ofSeconds(5), new DeliveryOutcome.Delivered());
        new LeasedBatches<>(new Store(), work, new LeasedBatches.Pace(20, new Lease(Duration.ofMinutes(2),
                Duration.ofSeconds(6)), backoff(), Duration.ofSeconds(6)), clock).run("test");
        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    private static List<DeliveryOutcome> answers() {
        return List.of(new DeliveryOutcome.Delivered(), new DeliveryOutcome.Postponed("status 403"),
                new DeliveryOutcome.Refused("invalid_request"));
    }

    private void dispatch(Duration time, DeliveryOutcome outcome) {
        new OutboxDispatcher(new Store(), new Work(time, outcome)::attempt, backoff(),
                new Lease(Duration.ofSeconds(20), Duration.ofSeconds(6)), clock).run();
    }

    private static Backoff backoff() {
        return new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), RandomGenerator.getDefault());
    }

    private class Work implements LeasedWork<OutboxMessage> {

        private final Duration time;
        private final DeliveryOutcome outcome;

        Work(Duration time, DeliveryOutcome outcome) {
            this.time = time;
            this.outcome = outcome;
        }

        @Override
        public DeliveryOutcome attempt(OutboxMessage message) {
            clock.move(time);
            sent.add(message.id());
            return outcome;
        }

        @Override
        public void postponed(OutboxMessage message, String reason) {
            // The store hears it.
        }

        @Override
        public void parked(OutboxMessage message, String reason, Optional<RuntimeException> fault) {
            // The store hears it.
        }
    }

    private class Store implements OutboxStore {

        @Override
        public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
            return List.of(message(1, "a"), message(2, "a"), message(3, "b"));
        }

        private OutboxMessage message(long id, String route) {
            return new OutboxMessage(id, route, "jti-" + id, TestTokens.NOW, new SubjectIdentifier.Opaque("s"),
                    () -> new SecurityEvent("urn:event", Map.of()), 0, 0);
        }

        @Override
        public void done(OutboxMessage message, Instant at) {
            // Seen by its being sent.
        }

        @Override
        public void retry(OutboxMessage message, Instant at, String reason) {
            putOff.add(message.id() + " after " + message.attempts() + ": " + reason);
        }

        @Override
        public void park(OutboxMessage message, Instant at, String reason) {
            // Seen by its being sent.
        }
    }
}
