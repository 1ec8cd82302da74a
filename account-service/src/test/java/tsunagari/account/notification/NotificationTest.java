package tsunagari.account.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.LinkServiceStub;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestNotifications;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class NotificationTest {

    @Inject
    Accounts accounts;

    @Inject
    TestDatabase database;

    @ParameterizedTest
    @CsvSource({
        "CONNECTED, マイナポータルとつながりました / Connected with Mynaportal, was connected with Mynaportal",
        "RELEASED, マイナポータルとのつながりが終わりました / No longer connected with Mynaportal, was ended",
        "REPLACED, つながりの相手が変わりました / Connected to another Mynaportal user, connected to another user",
        "DISOWNED, つながりを止めました / The connection was stopped, it was not you"})
    void L12_owner_is_told_what_happened(String kind, String subject, String text) {
        Account account = TestAccounts.active().addTo(accounts);
        TestNotifications.to(account).with("kind", kind).post().then().statusCode(202)
                .body("outcome", equalTo("SENT"));
        Map<String, Object> mail = TestMailbox.latestTo(account.loginId().value());
        assertThat((String) mail.get("subject")).isEqualTo("【厚生労働省 ハローワークインターネットサービス】" + subject);
        assertThat((String) mail.get("text")).contains(text, "\n問い合わせ番号：7K2M-9QXZ-4RTV",
                "2026年4月1日 9時5分に、", "4月（がつ）1日（ついたち） 9時（じ）5分（ふん）に、",
                "On 1 April 2026 at 09:05 (Japan time), ", "\nHelp desk: Telephone 0570-000-000")
                .doesNotContain("http", account.loginId().value(), "null", "{");
    }

    @Test
    void L12_mail_leads_to_where_the_owner_can_say_in_the_mails_language_that_it_was_not_them() {
        Account account = TestAccounts.active().status(AccountStatus.SUSPENDED).addTo(accounts);
        String link = LinkServiceStub.url() + "/hellowork/disown?t=abc&x=1";
        TestNotifications.to(account).with("disownUri", link).post().then().body("outcome", equalTo("SENT"));
        Map<String, Object> mail = TestMailbox.latestTo(account.loginId().value());
        assertThat(mail.get("links"))
                .isEqualTo(List.of(link + "&lang=ja", link + "&lang=ja-simple", link + "&lang=en"));
        assertThat((String) mail.get("text")).contains("これは自分ではない", "If this was not you");
    }

    @Test
    void L12_one_mail_for_each_key() {
        Account account = TestAccounts.active().addTo(accounts);
        TestNotifications notification = TestNotifications.to(account);
        for (int i = 0; i < 5; i++) {
            notification.post().then().statusCode(202).body("outcome", equalTo("SENT"));
        }
        assertThat(mails(account)).isEqualTo(1);
        notification.key(UUID.randomUUID().toString()).post().then().statusCode(202);
        assertThat(mails(account)).isEqualTo(2);
        TestMailbox.waitFor(account.loginId().value(), 2);
    }

    @Test
    void L12_parallel_requests_of_one_key_send_one_mail() throws Exception {
        Account account = TestAccounts.active().addTo(accounts);
        TestNotifications notification = TestNotifications.to(account);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            for (Future<Integer> status : threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> notification.post().statusCode()).toList())) {
                assertThat(status.get()).isEqualTo(202);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(mails(account)).isEqualTo(1);
    }

    @Test
    void S08_key_of_another_notification_is_refused() {
        Account account = TestAccounts.active().addTo(accounts);
        Account other = TestAccounts.active().addTo(accounts);
        String key = UUID.randomUUID().toString();
        TestNotifications.to(account).key(key).post().then().statusCode(202);
        for (TestNotifications another : List.of(TestNotifications.to(other),
                TestNotifications.to(account).with("kind", "RELEASED"),
                TestNotifications.to(account).with("at", "2026-04-01T00:05:01Z"),
                TestNotifications.to(account).with("reference", "0000-0000-0000"))) {
            another.key(key).post().then().statusCode(422)
                    .body("type", equalTo("urn:tsunagari:problem:idempotency-key-reused"));
        }
        TestNotifications.to(account).key("short").post().then().statusCode(400)
                .body("invalid", contains("Idempotency-Key"));
        assertThat(mails(account) + mails(other)).isEqualTo(1);
    }

    @Test
    void owner_is_told_at_the_accounts_own_address_or_not_at_all() {
        String address = TestAccounts.uniqueEmail();
        Account with = TestAccounts.active().site("denpa").confirmedEmail(address).addTo(accounts);
        TestNotifications.to(with).post().then().statusCode(202).body("outcome", equalTo("SENT"));
        assertThat((String) TestMailbox.latestTo(address).get("subject")).startsWith("【総務省 電波利用");
        Account without = TestAccounts.active().site("denpa").addTo(accounts);
        TestNotifications.to(without).post().then().statusCode(202).body("outcome", equalTo("NO_ADDRESS"));
    }

    @Test
    void L22_address_of_a_withdrawn_account_is_told_nothing() {
        Account account = TestAccounts.active().status(AccountStatus.WITHDRAWN).addTo(accounts);
        TestNotifications.to(account).post().then().statusCode(202).body("outcome", equalTo("NO_ADDRESS"));
        assertThat(mails(account)).isZero();
    }

    @Test
    void missing_or_malformed_value_is_named() {
        Account account = TestAccounts.active().addTo(accounts);
        for (String field : List.of("kind", "at", "reference")) {
            invalid(TestNotifications.to(account).without(field).post(), field);
        }
        for (String reference : List.of("", "7K2M-9QXZ", "7k2m-9qxz-4rtv", "7K2M-9QXZ-4RTV\r\nBcc: a@b.example",
                "{at}")) {
            invalid(TestNotifications.to(account).with("reference", reference).post(), "reference");
        }
        for (String link : List.of("", "http://evil.example/", LinkServiceStub.url() + "/a\r\nb",
                LinkServiceStub.url().replace("http:", "https:"))) {
            invalid(TestNotifications.to(account).with("disownUri", link).post(), "disownUri");
        }
        invalid(TestNotifications.to(account).with("at", "1970-01-01T00:00:00Z").post(), "at");
        Map.of("kind", "MOVED", "at", "yesterday", "to", "a@b.example").forEach((field, value) ->
                TestNotifications.to(account).with(field, value).post().then().statusCode(400));
        assertThat(mails(account)).isZero();
    }

    @Test
    void unknown_account_is_told_nothing() {
        TestNotifications.to(TestAccounts.active().build()).post().then().statusCode(404)
                .body("type", equalTo("urn:tsunagari:problem:unknown-account"));
    }

    @Test
    void S02_other_scopes_do_not_notify() {
        Account account = TestAccounts.active().addTo(accounts);
        TestNotifications.to(account).post(TestTokens.valid().claim("scope", "accounts:read").sign())
                .then().statusCode(403);
        assertThat(mails(account)).isZero();
    }

    private long mails(Account account) {
        return database.number("SELECT COUNT(*) FROM mail WHERE recipient = ?", account.loginId().value());
    }

    private static void invalid(Response response, String field) {
        response.then().statusCode(400).body("invalid", contains(field));
    }
}
