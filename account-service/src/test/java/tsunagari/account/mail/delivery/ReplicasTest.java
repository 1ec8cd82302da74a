package tsunagari.account.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.MailOutbox;
import tsunagari.account.mail.MailStore;
import tsunagari.account.mail.PendingMail;
import tsunagari.account.testing.TestDatabase;
import tsunagari.events.Backoff;
import tsunagari.events.DeliveryOutcome;

/** Three dispatchers share one database: the service's own, which fills the mailbox, and two of the test's. */
@QuarkusTest
class ReplicasTest {

    private static final int MAILS = 200;

    @Inject
    MailOutbox outbox;

    @Inject
    MailStore store;

    @Inject
    MeterRegistry meters;

    @Inject
    TestDatabase database;

    private final String run = UUID.randomUUID().toString();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();

    @Test
    void L12_each_mail_is_sent_by_one_of_the_dispatchers() {
        for (int i = 0; i < MAILS; i++) {
            outbox.add(new Mail(new EmailAddress("owner@example.com"), run + " " + i, "text\n"));
        }
        CompletableFuture.allOf(CompletableFuture.runAsync(this::dispatch), CompletableFuture.runAsync(this::dispatch))
                .join();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(sent.size() + inMailbox()).isEqualTo(MAILS));
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(database.number("SELECT COUNT(DISTINCT subject) FROM mailbox_mail WHERE subject LIKE ?", run + "%"))
                .isEqualTo(inMailbox());
    }

    private long inMailbox() {
        return database.number("SELECT COUNT(*) FROM mailbox_mail WHERE subject LIKE ?", run + "%");
    }

    private void dispatch() {
        new MailDispatcher(store, this::send,
                new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1), new Random()), meters,
                MailDispatcher.lease(Duration.ofSeconds(10)), Clock.systemUTC()).run();
    }

    private DeliveryOutcome send(PendingMail mail) {
        if (mail.subject().startsWith(run)) {
            sent.add(mail.subject());
        }
        return new DeliveryOutcome.Delivered();
    }
}
