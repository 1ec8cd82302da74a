package tsunagari.account.mail.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Accounts;
import tsunagari.account.platform.Transactions;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestRegistrations;

@QuarkusTest
class MailRowsTest {

    /** The service's own dispatcher finds nothing due in it. */
    private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    @Inject
    MailRows rows;

    @Inject
    Transactions transactions;

    @Inject
    Accounts accounts;

    @Inject
    TestDatabase database;

    private final String run = UUID.randomUUID().toString().substring(0, 30);

    @AfterEach
    void forget() {
        database.change("DELETE FROM mail WHERE message_id LIKE ?", run + "%");
    }

    @Test
    void mails_that_nobody_took_come_after_those_that_were_not_tried_however_long_due() {
        mail("1", 40, "2099-12-01");
        mail("2", 1, "2099-12-02");
        mail("3", 0, "2099-12-04");
        mail("4", 0, "2099-12-03");
        assertThat(due()).containsExactly("4", "3", "1", "2");
    }

    private void mail(String name, int attempts, String due) {
        database.change("INSERT INTO mail (message_id, recipient, attempts, due_at) VALUES (?, 'a@example.com', ?, ?)",
                run + name, attempts, due);
    }

    private List<String> due() {
        return transactions.inNew(() -> rows.lockDue(FUTURE, 1_000).stream().map(row -> row.messageId)
                .filter(id -> id.startsWith(run)).map(id -> id.substring(run.length())).toList());
    }

    @Test
    void a_link_to_confirm_is_sent_for_as_long_as_it_can_be_used_and_any_other_mail_for_five_days() {
        String fresh = TestAccounts.uniqueEmail();
        String taken = TestAccounts.active().addTo(accounts).loginId().value();
        TestRegistrations.of(fresh).post().then().statusCode(202);
        TestRegistrations.of(taken).post().then().statusCode(202);
        assertThat(hours(fresh)).isEqualTo(24);
        assertThat(hours(taken)).isEqualTo(120);
    }

    private long hours(String recipient) {
        return database.number("SELECT TIMESTAMPDIFF(HOUR, written_at, expires_at + INTERVAL 1 MINUTE) FROM mail"
                + " WHERE recipient = ?", recipient);
    }
}
