package tsunagari.account.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tsunagari.account.mail.MailStore;
import tsunagari.account.mail.PendingMail;
import tsunagari.events.Backoff;
import tsunagari.events.DeliveryOutcome;
import tsunagari.events.Lease;

class MailDispatcherTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final DeliveryOutcome DELIVERED = new DeliveryOutcome.Delivered();
    private static final DeliveryOutcome DOWN = new DeliveryOutcome.Unreachable("down");

    private final Store store = new Store();
    private final List<Long> tried = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void L12_sends_each_mail_once() {
        store.add(1, 2, 3);
        dispatch(mail -> DELIVERED);
        assertThat(tried).containsExactly(1L, 2L, 3L);
        assertThat(store.sent).containsExactly(1L, 2L, 3L);
        assertThat(meters.counter("tsunagari.account.mails", "outcome", "sent").count()).isEqualTo(3);
    }

    @Test
    void goes_on_until_nothing_more_is_due() {
        store.add(LongStream.range(0, 25).toArray());
        dispatch(mail -> DELIVERED);
        assertThat(store.sent).hasSize(25);
    }

    @Test
    void asks_a_server_that_is_down_once_however_many_mails_are_due() {
        store.add(LongStream.range(0, 25).toArray());
        dispatch(mail -> DOWN);
        assertThat(tried).hasSize(1);
    }

    @Test
    void a_batch_in_which_each_mail_takes_its_whole_time_ends_within_the_lease() {
        Lease lease = MailDispatcher.lease(Duration.ofSeconds(10));
        assertThat(lease.allows(NOW, NOW.plusSeconds(90))).isTrue();
        assertThat(lease.end(NOW)).isEqualTo(NOW.plusSeconds(160));
    }

    @Test
    void asks_a_server_that_is_down_once_a_batch_and_keeps_every_mail() {
        store.add(1, 2, 3);
        for (int i = 1; i <= 20; i++) {
            dispatch(mail -> DOWN);
            assertThat(tried).hasSize(i);
        }
        assertThat(store.due).containsOnlyKeys(1L, 2L, 3L);
        assertThat(store.parked).isEmpty();
        assertThat(store.lastDue).isBetween(NOW.plusSeconds(1), NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void mail_that_was_not_tried_has_not_failed() {
        store.add(1, 2);
        dispatch(mail -> DOWN);
        assertThat(store.due.get(1L).attempts()).isEqualTo(1);
        assertThat(store.due.get(2L).attempts()).isZero();
    }

    @Test
    void what_the_server_refuses_is_parked_at_once_and_the_others_go_on() {
        store.add(1, 2, 3);
        dispatch(mail -> mail.id() == 2 ? new DeliveryOutcome.Refused("reply 550") : DELIVERED);
        assertThat(store.sent).containsExactly(1L, 3L);
        assertThat(store.parked).containsExactly(Map.entry(2L, "reply 550"));
        assertThat(tried).containsExactly(1L, 2L, 3L);
    }

    @Test
    void poison_is_parked_at_its_third_failure_and_the_others_go_on() {
        store.add(1, 2, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(store.parked).isEmpty();
            dispatch(mail -> {
                if (mail.id() == 2) {
                    throw new IllegalArgumentException("canary");
                }
                return DELIVERED;
            });
        }
        assertThat(store.sent).containsExactly(1L, 3L);
        assertThat(store.parked).containsExactly(Map.entry(2L, "IllegalArgumentException"));
        assertThat(store.due).isEmpty();
        assertThat(meters.counter("tsunagari.account.mails", "outcome", "parked").count()).isEqualTo(1);
    }

    @Test
    void mail_that_the_server_does_not_take_yet_keeps_no_other_back() {
        store.add(1, 2, 3);
        dispatch(mail -> mail.id() == 1 ? new DeliveryOutcome.Postponed("reply 451") : DELIVERED);
        assertThat(store.sent).containsExactly(2L, 3L);
        assertThat(store.due.get(1L).attempts()).isEqualTo(1);
        assertThat(store.due.get(1L).faults()).isZero();
    }

    @Test
    void mail_that_is_too_old_is_parked_unsent_and_the_others_go_on() {
        store.add(2);
        store.due.put(1L, new PendingMail(1, "message", "owner@example.com", "subject", "text", NOW, 7, 0));
        dispatch(mail -> DELIVERED);
        assertThat(tried).containsExactly(2L);
        assertThat(store.parked).containsExactly(Map.entry(1L, "too old"));
    }

    private void dispatch(MailTransport transport) {
        new MailDispatcher(store, mail -> {
            tried.add(mail.id());
            return transport.send(mail);
        }, new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15), () -> 0L), meters,
                MailDispatcher.lease(Duration.ofSeconds(10)), Clock.fixed(NOW, ZoneOffset.UTC)).run();
    }

    /** Without a database, and without waiting for what is due later. */
    private static final class Store implements MailStore {

        private final Map<Long, PendingMail> due = new TreeMap<>();
        private final List<Long> sent = new ArrayList<>();
        private final Map<Long, String> parked = new TreeMap<>();
        private Instant lastDue;

        private void add(long... ids) {
            for (long id : ids) {
                due.put(id, new PendingMail(id, "message", "owner@example.com", "subject", "text", NOW.plusSeconds(1), 0, 0));
            }
        }

        @Override
        public List<PendingMail> claimDue(Instant now, Instant leaseEnd, int most) {
            return due.values().stream().limit(most).toList();
        }

        @Override
        public void done(PendingMail mail, Instant at) {
            due.remove(mail.id());
            sent.add(mail.id());
        }

        @Override
        public void retry(PendingMail mail, Instant at, String reason) {
            due.put(mail.id(), mail);
            lastDue = at;
        }

        @Override
        public void park(PendingMail mail, Instant at, String reason) {
            due.remove(mail.id());
            parked.put(mail.id(), reason);
        }
    }
}
