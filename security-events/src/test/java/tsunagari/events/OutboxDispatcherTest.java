package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxDispatcherTest {

    private final List<OutboxMessage> due = new ArrayList<>();
    private final List<Integer> claims = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private DeliveryOutcome outcome = new DeliveryOutcome.Delivered();
    private final OutboxDispatcher dispatcher = new OutboxDispatcher(new Store(), this::send,
            new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), RandomGenerator.of("L64X128MixRandom")),
            Lease.OF_A_CALL, new MutableClock());

    private DeliveryOutcome send(OutboxMessage message) {
        assertThat(message.event().get().type()).isEqualTo("urn:event");
        return outcome;
    }

    private class Store implements OutboxStore {

        @Override
        public List<OutboxMessage> claimDue(Instant now, Instant leaseEnd, int most) {
            assertThat(leaseEnd).isEqualTo(Lease.OF_A_CALL.end(now));
            List<OutboxMessage> claimed = due.stream().limit(most).toList();
            due.removeAll(claimed);
            claims.add(claimed.size());
            return claimed;
        }

        @Override
        public void done(OutboxMessage message, Instant at) {
            notes.add(message.id() + " delivered");
        }

        @Override
        public void retry(OutboxMessage message, Instant at, String reason) {
            notes.add(message.id() + " retry after " + message.attempts() + ": " + reason);
        }

        @Override
        public void park(OutboxMessage message, Instant at, String reason) {
            notes.add(message.id() + " parked with " + message.faults() + " faults: " + reason);
        }
    }

    private static OutboxMessage message(long id, String type) {
        return new OutboxMessage(id, "a", "jti-" + id, TestTokens.NOW, new SubjectIdentifier.Opaque("s"), () -> {
            if (type.isEmpty()) {
                throw new IllegalArgumentException("of another release");
            }
            return new SecurityEvent(type, Map.of());
        }, 2, 2);
    }

    @Test
    void what_is_due_is_delivered_in_batches_of_twenty() {
        LongStream.rangeClosed(1, 45).forEach(id -> due.add(message(id, "urn:event")));
        dispatcher.run();
        assertThat(claims).containsExactly(20, 20, 5);
        assertThat(notes).hasSize(45).startsWith("1 delivered").endsWith("45 delivered");
    }

    @Test
    void a_message_that_cannot_be_read_is_parked_and_the_others_go_on() {
        due.add(message(1, ""));
        due.add(message(2, "urn:event"));
        dispatcher.run();
        assertThat(notes).containsExactly("1 parked with 3 faults: IllegalArgumentException", "2 delivered");
    }

    @Test
    void whoever_has_claimed_a_message_learns_whether_the_receiver_could_be_reached() {
        assertThat(dispatcher.dispatch(message(1, "urn:event"))).isTrue();
        outcome = new DeliveryOutcome.Refused("invalid_request");
        assertThat(dispatcher.dispatch(message(2, "urn:event"))).isTrue();
        outcome = new DeliveryOutcome.Unreachable("timeout");
        assertThat(dispatcher.dispatch(message(3, "urn:event"))).isFalse();
        assertThat(notes).containsExactly("1 delivered", "2 parked with 2 faults: invalid_request",
                "3 retry after 3: timeout");
    }
}
