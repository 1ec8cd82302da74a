package tsunagari.account.mail.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Accounts;
import tsunagari.account.mail.delivery.SmtpTest.MailServer;
import tsunagari.account.testing.Logged;
import tsunagari.account.testing.SmtpSink;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestNotifications;
import tsunagari.account.testing.TestRegistrations;

/** Against a mail server, as in production. */
@QuarkusTest
@TestProfile(MailServer.class)
class SmtpTest {

    private static final SmtpSink SINK = new SmtpSink();

    @Inject
    Accounts accounts;

    @Inject
    TestDatabase database;

    private final String address = TestAccounts.uniqueEmail();

    public static final class MailServer implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tsunagari.account.mail.transport", "smtp",
                    "tsunagari.account.mail.from", "no-reply@site.example",
                    "tsunagari.account.mail.deadline", "1s",
                    "tsunagari.account.mail.first-retry", "100ms",
                    "tsunagari.account.mail.longest-retry", "200ms",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(SINK.port()),
                    "quarkus.mailer.start-tls", "DISABLED");
        }
    }

    @AfterEach
    void up() {
        SINK.down(false);
    }

    @Test
    void L12_mail_is_handed_to_the_server_once() {
        TestRegistrations.of(address).with("language", "ja").post().then().statusCode(202);
        String message = waitForMail();
        assertThat(message).contains("\nFrom: no-reply@site.example\n", "\nTo: " + address + "\n",
                "\nAuto-Submitted: auto-generated\n").containsOnlyOnce("\nMessage-ID: <")
                .containsPattern("\nMessage-ID: <[0-9a-f-]{36}@site\\.example>\n")
                .containsOnlyOnce("\nSubject: ").doesNotContain("\nBcc:").doesNotContainPattern("\nCc: ?\\S");
        assertThat(decoded(message)).contains("ハローワークインターネットサービスのアカウント登録", "?t=");
        waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND sent_at IS NOT NULL AND text IS NULL", address);
        assertThat(SINK.to(address)).hasSize(1);
    }

    @Test
    void mail_server_that_is_down_delays_mails_and_nothing_else() {
        SINK.down(true);
        TestRegistrations.of(address).post().then().statusCode(202);
        TestRegistrations.of(TestAccounts.active().addTo(accounts).loginId().value()).post().then().statusCode(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> database.number(
                "SELECT attempts FROM mail WHERE recipient = ?", address) >= 2);
        assertThat(SINK.to(address)).isEmpty();
        SINK.down(false);
        waitForMail();
        waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND sent_at IS NOT NULL", address);
        assertThat(SINK.to(address)).hasSize(1);
    }

    @Test
    void mail_that_the_server_refuses_is_parked_and_the_others_go_on() {
        String refused = "refused-" + UUID.randomUUID() + "@example.com";
        TestRegistrations.of(refused).post().then().statusCode(202);
        TestRegistrations.of(address).post().then().statusCode(202);
        waitForMail();
        await().atMost(Duration.ofSeconds(30)).until(() -> "reply 550".equals(database.text(
                "SELECT last_failure FROM mail WHERE recipient = ? AND parked_at IS NOT NULL AND due_at IS NULL"
                        + " AND attempts = 1", refused)));
        assertThat(SINK.to(refused)).isEmpty();
    }

    @Test
    void mail_that_the_server_does_not_take_yet_is_kept_and_the_others_go_on() {
        String deferred = "deferred-" + UUID.randomUUID() + "@example.com";
        String closing = "closing-" + UUID.randomUUID() + "@example.com";
        TestRegistrations.of(deferred).post().then().statusCode(202);
        TestRegistrations.of(closing).post().then().statusCode(202);
        TestRegistrations.of(address).post().then().statusCode(202);
        waitForMail();
        waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND last_failure = 'reply 451' AND attempts > 1"
                + " AND faults = 0 AND due_at IS NOT NULL", deferred);
        waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND last_failure = 'reply 421'", closing);
        database.change("UPDATE mail SET expires_at = UTC_TIMESTAMP(6) WHERE recipient IN (?, ?)", deferred, closing);
        waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND parked_at IS NOT NULL"
                + " AND last_failure = 'too old'", deferred);
    }

    @Test
    void row_that_is_no_mail_is_parked_and_the_others_go_on() {
        String messageId = UUID.randomUUID().toString();
        database.change("INSERT INTO mail (message_id, recipient, subject, text, due_at)"
                + " VALUES (?, 'a@example.com', ?, 'text', '2020-01-01')", messageId, "subject\r\nBcc: b@example.com");
        TestNotifications.to(TestAccounts.active().loginId(address).addTo(accounts)).post().then().statusCode(202);
        waitForMail();
        await().atMost(Duration.ofSeconds(30)).until(() -> "IllegalArgumentException".equals(database.text(
                "SELECT last_failure FROM mail WHERE message_id = ? AND parked_at IS NOT NULL", messageId)));
        assertThat(SINK.to("a@example.com")).isEmpty();
        assertThat(SINK.to("b@example.com")).isEmpty();
    }

    @Test
    void L39_nothing_of_a_mail_is_logged_whatever_becomes_of_it() {
        String refused = "refused-" + UUID.randomUUID() + "@example.com";
        try (Logged logged = Logged.everything()) {
            SINK.down(true);
            TestRegistrations.of(address).with("password", "Canary-Word-1").post().then().statusCode(202);
            TestRegistrations.of(refused).post().then().statusCode(202);
            waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND last_failure IS NOT NULL", address);
            SINK.down(false);
            Matcher token = Pattern.compile("\\?t=([\\w-]{43})").matcher(decoded(waitForMail()));
            assertThat(token.find()).isTrue();
            TestRegistrations.confirm(token.group(1)).then().statusCode(200);
            waitForOne("SELECT COUNT(*) FROM mail WHERE recipient = ? AND parked_at IS NOT NULL", refused);
            assertThat(logged.text()).contains("event=mail-sent", "event=mail-parked", "event=mail-postponed")
                    .doesNotContain(address, refused, token.group(1), "Canary-Word-1");
        }
    }

    @Test
    void S16_there_is_no_mailbox_where_mails_are_sent() {
        given().accept("application/json").get("/mailbox").then().statusCode(404)
                .contentType("application/problem+json");
        given().accept("text/html").get("/mailbox").then().statusCode(404);
        given().get("/mailbox/mailbox.css").then().statusCode(404);
    }

    private void waitForOne(String count, String recipient) {
        await().atMost(Duration.ofSeconds(30)).until(() -> database.number(count, recipient) == 1);
    }

    private String waitForMail() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !SINK.to(address).isEmpty());
        return SINK.to(address).get(0);
    }

    private static String decoded(String message) {
        String[] parts = message.split("\n\n", 2);
        if (parts[0].toLowerCase(java.util.Locale.ROOT).contains("content-transfer-encoding: base64")) {
            return new String(Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        }
        return quotedPrintable(parts[1]);
    }

    private static String quotedPrintable(String body) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        String joined = body.replace("=\n", "");
        for (int i = 0; i < joined.length(); i++) {
            boolean escaped = joined.charAt(i) == '=';
            bytes.write(escaped ? Integer.parseInt(joined.substring(i + 1, i + 3), 16) : joined.charAt(i));
            i += escaped ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
