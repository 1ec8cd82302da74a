package tsunagari.account.mail.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestDatabase;

@QuarkusTest
class MailPurgeTest {

    @Inject
    MailPurge purge;

    @Inject
    TestDatabase database;

    @Test
    void L41_sent_and_parked_mails_are_forgotten_after_a_week_and_waiting_ones_never() {
        String sent = mail("sent_at", 7 * 24 * 60);
        String sentLater = mail("sent_at", 7 * 24 * 60 - 1);
        String parked = mail("parked_at", 7 * 24 * 60);
        purge.purge();
        assertThat(kept(sent)).isZero();
        assertThat(kept(parked)).isZero();
        assertThat(kept(sentLater)).isEqualTo(1);
    }

    @Test
    void L41_mailbox_forgets_after_a_week() {
        String subject = UUID.randomUUID().toString();
        database.change("INSERT INTO mailbox_mail (recipient, subject, text, received_at)"
                + " VALUES ('a@example.com', ?, 'text', UTC_TIMESTAMP(6) - INTERVAL 7 DAY)", subject);
        purge.purge();
        assertThat(database.number("SELECT COUNT(*) FROM mailbox_mail WHERE subject = ?", subject)).isZero();
    }

    private String mail(String column, int minutes) {
        String messageId = UUID.randomUUID().toString();
        database.change("INSERT INTO mail (message_id, recipient, " + column + ")"
                + " VALUES (?, 'a@example.com', UTC_TIMESTAMP(6) - INTERVAL ? MINUTE)", messageId, minutes);
        return messageId;
    }

    private long kept(String messageId) {
        return database.number("SELECT COUNT(*) FROM mail WHERE message_id = ?", messageId);
    }
}
