package tsunagari.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class CredentialVerificationTest {

    @Inject
    Accounts accounts;

    @Test
    void S15_verifications_at_the_same_time_are_answered_each_with_its_own_account() throws Exception {
        List<Account> all = Stream.generate(() -> TestAccounts.active().addTo(accounts)).limit(8).toList();
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            for (int round = 0; round < 5; round++) {
                List<Future<String>> answers = threads.invokeAll(
                        all.stream().<Callable<String>>map(account -> () -> verifiedAs(account)).toList());
                for (int i = 0; i < answers.size(); i++) {
                    assertThat(answers.get(i).get()).isEqualTo(all.get(i).id().value());
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void right_password_is_verified() {
        Account account = TestAccounts.active().addTo(accounts);
        assertThat(TestVerifications.of(account.loginId().value()).post().then().statusCode(200).extract().asString())
                .isEqualTo("{\"outcome\":\"VERIFIED\",\"accountId\":\"" + account.id()
                        + "\",\"maskedLoginId\":\"u***@example.com\",\"linking\":\"IMMEDIATE\",\"confirmedAddress\":true}");
    }

    @Test
    void login_id_may_be_typed_another_way() {
        Account account = TestAccounts.active().addTo(accounts);
        TestVerifications.of(" " + account.loginId().value().toUpperCase(Locale.ROOT) + "\u3000").post()
                .then().statusCode(200).body("accountId", equalTo(account.id().value()));
    }

    @Test
    void A24_user_ids_that_differ_in_case_are_two_people() {
        Account upper = TestAccounts.active().site("denpa").loginId("Case-" + suffix()).addTo(accounts);
        String lowerCase = upper.loginId().value().toLowerCase(Locale.ROOT);
        TestVerifications.of(lowerCase).at("denpa").post().then().statusCode(200).body("outcome", equalTo("REJECTED"));
        Account lower = TestAccounts.active().site("denpa").loginId(lowerCase).addTo(accounts);
        TestVerifications.of(lowerCase).at("denpa").post().then().body("accountId", equalTo(lower.id().value()));
    }

    @Test
    void password_must_be_right_to_the_code_point() {
        Account account = TestAccounts.active().password("が-Password ").addTo(accounts);
        for (String wrong : List.of("か\u3099-Password ", "が-Password", "が-password ")) {
            TestVerifications.of(account.loginId().value()).with("password", wrong).post()
                    .then().statusCode(200).body("outcome", equalTo("REJECTED"));
        }
        TestVerifications.of(account.loginId().value()).with("password", "が-Password ").post()
                .then().body("outcome", equalTo("VERIFIED"));
    }

    @Test
    void L20_password_of_128_characters_is_accepted() {
        Account account = TestAccounts.active().password("𠮷".repeat(128)).addTo(accounts);
        TestVerifications.of(account.loginId().value()).with("password", "𠮷".repeat(128)).post()
                .then().body("outcome", equalTo("VERIFIED"));
    }

    @Test
    void L21_login_id_of_a_withdrawn_account_is_the_new_accounts() {
        Account old = TestAccounts.active().status(AccountStatus.WITHDRAWN).addTo(accounts);
        Account next = TestAccounts.active().loginId(old.loginId().value()).password("Another-9").addTo(accounts);
        TestVerifications.of(old.loginId().value()).post().then().body("outcome", equalTo("REJECTED"));
        TestVerifications.of(old.loginId().value()).with("password", "Another-9").post()
                .then().body("accountId", equalTo(next.id().value()));
    }

    @Test
    void L18_rejections_are_identical_for_unknown_wrong_suspended_and_withdrawn() {
        String wrong = rejection(TestAccounts.active().addTo(accounts), "Wrong-1");
        assertThat(wrong).contains("Content-Type=application/json", "{\"outcome\":\"REJECTED\"}");
        assertThat(rejection(TestAccounts.active().build(), TestAccounts.PASSWORD)).isEqualTo(wrong);
        for (AccountStatus status : List.of(AccountStatus.SUSPENDED, AccountStatus.WITHDRAWN)) {
            Account account = TestAccounts.active().status(status).addTo(accounts);
            assertThat(rejection(account, TestAccounts.PASSWORD)).as("%s", status).isEqualTo(wrong);
        }
    }

    /** Not a bound of 5 ms, which a shared machine cannot keep: a missing hash would be 40 ms or more. */
    @Test
    void L19_unknown_login_id_takes_as_long_as_a_wrong_password() {
        String known = TestAccounts.active().addTo(accounts).loginId().value();
        long[] ofKnown = new long[9];
        long[] ofUnknown = new long[9];
        for (int i = 0; i < ofKnown.length; i++) {
            ofKnown[i] = nanosOf(TestVerifications.of(known).with("password", "Wrong-1"));
            ofUnknown[i] = nanosOf(TestVerifications.any());
        }
        assertThat((double) median(ofUnknown)).isBetween(median(ofKnown) * 0.6, median(ofKnown) * 1.67);
    }

    private static String rejection(Account account, String password) {
        Response response = TestVerifications.of(account.loginId().value()).with("password", password).post();
        return response.statusLine() + "\n" + response.headers() + "\n" + response.asString();
    }

    private static long nanosOf(TestVerifications verification) {
        Instant start = Instant.now();
        verification.post().then().statusCode(200).body("outcome", equalTo("REJECTED"));
        return Duration.between(start, Instant.now()).toNanos();
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Which account the right password opens; asked again if there was no room for the hash. */
    private static String verifiedAs(Account account) {
        return await().until(() -> TestVerifications.of(account.loginId().value()).post(),
                answer -> answer.statusCode() != 503).path("accountId");
    }
}
