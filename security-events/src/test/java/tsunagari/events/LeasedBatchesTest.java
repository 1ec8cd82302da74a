package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LeasedBatchesTest {

    private static final Lease LEASE = new Lease(Duration.ofSeconds(20), Duration.ofSeconds(6));
    private static final DeliveryOutcome DELIVERED = new DeliveryOutcome.Delivered();
    private static final int MOST = 10;

    private final MutableClock clock = new MutableClock();
    private List<Row> due = new ArrayList<>();
    private final List<Long> tried = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Long, DeliveryOutcome> outcomes = new HashMap<>();

    private record Row(long id, String route, int attempts, int faults) implements LeasedRow<Row> {

        @Override
        public Row failed() {
            return new Row(id, route, attempts + 1, faults);
        }

        @Override
        public Row faulted() {
            return new Row(id, route, attempts + 1, faults + 1);
        }
    }

    private class Queue implements LeasedQueue<Row> {

        @Override
        public List<Row> claimDue(Instant now, Instant leaseEnd, int most) {
            assertThat(leaseEnd).isEqualTo(LEASE.end(now));
            List<Row> claimed = due.stream().limit(most).toList();
            due.removeAll(claimed);
            return claimed;
        }

        @Override
        public void done(Row row, Instant at) {
            notes.add(row.id + " done");
        }

        @Override
        public void retry(Row row, Instant at, String reason) {
            assertThat(at).isBetween(clock.instant().plusSeconds("lease ending".equals(reason) ? 0 : 1),
                    clock.instant().plusSeconds(300));
            notes.add(row.id + " retry after " + row.attempts + ": " + reason);
        }

        @Override
        public void park(Row row, Instant at, String reason) {
            notes.add(row.id + " parked: " + reason);
        }
    }

    private record Work(Function<Row, DeliveryOutcome> attempts) implements LeasedWork<Row> {

        @Override
        public DeliveryOutcome attempt(Row row) {
            return attempts.apply(row);
        }

        @Override
        public void postponed(Row row, String reason) {
            // The queue is told.
        }

        @Override
        public void parked(Row row, String reason, Optional<RuntimeException> fault) {
            assertThat(fault.isPresent()).isEqualTo(row.faults > 0);
        }
    }

    private DeliveryOutcome answer(Row row) {
        tried.add(row.id);
        return outcomes.getOrDefault(row.id, DELIVERED);
    }

    private void due(long id, String route, int attempts, DeliveryOutcome outcome) {
        due.add(new Row(id, route, attempts, 0));
        outcomes.put(id, outcome);
    }

    private void run(Function<Row, DeliveryOutcome> attempts) {
        Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), RandomGenerator.of("L64X128MixRandom"));
        new LeasedBatches<>(new Queue(), new Work(attempts), new LeasedBatches.Pace(MOST, LEASE, backoff), clock)
                .run("test");
    }

    private void runWhileTheFirstFaults() {
        run(row -> {
            if (row.id == 1) {
                throw new IllegalStateException("no such site");
            }
            return answer(row);
        });
    }

    @Test
    void what_is_refused_is_parked_and_the_others_go_on() {
        due(1, "a", 0, new DeliveryOutcome.Refused("invalid_request"));
        due(2, "a", 0, DELIVERED);
        run(this::answer);
        assertThat(notes).containsExactly("1 parked: invalid_request", "2 done");
    }

    @Test
    void what_is_postponed_is_tried_again_and_the_others_go_on() {
        due(1, "a", 3, new DeliveryOutcome.Postponed("status 403"));
        due(2, "a", 0, DELIVERED);
        run(this::answer);
        assertThat(notes).containsExactly("1 retry after 4: status 403", "2 done");
    }

    @Test
    void nothing_is_parked_for_having_failed_often() {
        due(1, "a", 100_000, new DeliveryOutcome.Postponed("status 403"));
        run(this::answer);
        assertThat(notes).containsExactly("1 retry after 100001: status 403");
    }

    @Test
    void who_does_not_answer_is_asked_once_in_a_run_and_the_rest_of_the_route_has_not_failed() {
        LongStream.rangeClosed(1, 2 * MOST).forEach(id -> due(id, "a", 0, new DeliveryOutcome.Unreachable("timeout")));
        due(99, "b", 0, DELIVERED);
        run(this::answer);
        assertThat(tried).containsExactly(1L, 99L);
        assertThat(notes).hasSize(2 * MOST + 1).startsWith("1 retry after 1: timeout",
                "2 retry after 0: receiver unreachable or slow").endsWith("99 done");
    }

    @Test
    void what_cannot_be_tried_at_all_does_not_keep_the_others() {
        due(1, "a", 0, DELIVERED);
        due(2, "a", 0, DELIVERED);
        runWhileTheFirstFaults();
        assertThat(notes).containsExactly("1 retry after 1: IllegalStateException", "2 done");
    }

    @Test
    void what_cannot_be_tried_at_all_is_parked_the_third_time() {
        for (int faults = 0; faults < 3; faults++) {
            due.add(new Row(1, "a", faults, faults));
            runWhileTheFirstFaults();
        }
        assertThat(notes).containsExactly("1 retry after 1: IllegalStateException",
                "1 retry after 2: IllegalStateException", "1 parked: IllegalStateException");
    }

    @Test
    void silence_does_not_count_towards_parking() {
        due.add(new Row(1, "a", 1000, 1));
        due.add(new Row(2, "b", 1001, 2));
        outcomes.put(2L, new DeliveryOutcome.Unreachable("timeout"));
        runWhileTheFirstFaults();
        assertThat(notes).containsExactly("1 retry after 1001: IllegalStateException", "2 retry after 1002: timeout");
    }

    @Test
    void L33_what_a_slow_batch_cannot_begin_within_its_lease_is_given_back_and_due_at_once() {
        LongStream.range(0, MOST).forEach(id -> due(id, "route " + id, 0, new DeliveryOutcome.Postponed("status 403")));
        run(row -> {
            clock.move(Duration.ofSeconds(5));
            return answer(row);
        });
        assertThat(tried).containsExactly(0L, 1L, 2L);
        assertThat(notes).hasSize(MOST).last().isEqualTo("9 retry after 0: lease ending");
    }

    @Test
    void a_long_reason_is_cut_to_what_a_row_can_hold() {
        due(1, "a", 0, new DeliveryOutcome.Postponed("x".repeat(1000)));
        run(this::answer);
        assertThat(notes).containsExactly("1 retry after 1: " + "x".repeat(200));
    }

    @Test
    void a_run_goes_on_until_nothing_more_is_due() {
        LongStream.range(0, 2 * MOST + 5).forEach(id -> due(id, "a", 0, DELIVERED));
        run(this::answer);
        assertThat(notes).hasSize(2 * MOST + 5);
    }

    @Test
    void a_run_without_a_queue_ends_quietly() {
        due = null;
        assertThatCode(() -> run(this::answer)).doesNotThrowAnyException();
    }
}
