package tsunagari.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class RegistrationTest {

    @Inject
    Accounts accounts;

    @Test
    void L10_address_opens_an_account_only_once_it_is_confirmed() {
        String address = TestAccounts.uniqueEmail();
        String token = TestRegistrations.of(address).with("password", "Chosen-Word-1").mailedToken();
        verified(address, "Chosen-Word-1", "REJECTED");
        TestRegistrations.confirm(token).then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
        verified(address, "Chosen-Word-1", "VERIFIED").body("confirmedAddress", equalTo(true));
        verified(address, TestAccounts.PASSWORD, "REJECTED");
    }

    @Test
    void L18_answer_is_the_same_for_free_taken_suspended_and_withdrawn_addresses() {
        String free = answer(TestAccounts.uniqueEmail());
        assertThat(free).startsWith("HTTP/1.1 202").endsWith("\n{\"outcome\":\"ACCEPTED\"}");
        for (AccountStatus status : AccountStatus.values()) {
            Account account = TestAccounts.active().status(status).addTo(accounts);
            assertThat(answer(account.loginId().value())).as("%s", status).isEqualTo(free);
        }
    }

    /** Not a bound of 5 ms, which a shared machine cannot keep: a missing hash would be 40 ms or more. */
    @Test
    void L19_taken_address_takes_as_long_as_a_free_one() {
        long[] ofTaken = new long[9];
        long[] ofFree = new long[9];
        for (int i = 0; i < ofTaken.length; i++) {
            ofTaken[i] = nanosOf(TestAccounts.active().addTo(accounts).loginId().value());
            ofFree[i] = nanosOf(TestAccounts.uniqueEmail());
        }
        assertThat((double) median(ofTaken)).isBetween(median(ofFree) * 0.6, median(ofFree) * 1.67);
    }

    @Test
    void L10_owner_of_a_taken_address_gets_another_mail_and_keeps_the_account() {
        for (AccountStatus status : List.of(AccountStatus.ACTIVE, AccountStatus.SUSPENDED)) {
            Account account = TestAccounts.active().status(status).addTo(accounts);
            String address = account.loginId().value();
            TestRegistrations.of(address).with("password", "Another-Word-1").post().then().statusCode(202);
            Map<String, Object> mail = TestMailbox.latestTo(address);
            assertThat((String) mail.get("text")).contains("すでにアカウントがあります", "there is one already")
                    .doesNotContain("?t=");
            assertThat(accounts.findByLoginId(account.site(), account.loginId())).contains(account);
        }
    }

    @Test
    void L22_address_of_a_withdrawn_account_inherits_nothing() {
        Account old = TestAccounts.active().status(AccountStatus.WITHDRAWN).addTo(accounts);
        String address = old.loginId().value();
        TestRegistrations.confirm(TestRegistrations.of(address).with("password", "Another-Word-1").mailedToken())
                .then().body("outcome", equalTo("CONFIRMED"));
        verified(address, "Another-Word-1", "VERIFIED").body("accountId", not(equalTo(old.id().value())));
        verified(address, TestAccounts.PASSWORD, "REJECTED");
        assertThat(accounts.find(old.site(), old.id())).contains(old);
    }

    @Test
    void address_is_taken_in_its_canonical_form() {
        String address = TestAccounts.uniqueEmail();
        TestRegistrations.of("\u3000" + address.toUpperCase(Locale.ROOT).replace("@", "\uFF20") + " ").post()
                .then().statusCode(202);
        TestRegistrations.confirm(TestMailbox.tokenIn(TestMailbox.latestTo(address)))
                .then().body("outcome", equalTo("CONFIRMED"));
        verified(address, TestAccounts.PASSWORD, "VERIFIED");
    }

    @Test
    void password_of_8_and_of_128_characters_is_taken() {
        for (String password : List.of("12345678", "𠮷".repeat(128))) {
            String address = TestAccounts.uniqueEmail();
            TestRegistrations.confirm(TestRegistrations.of(address).with("password", password).mailedToken());
            verified(address, password, "VERIFIED");
        }
    }

    @Test
    void L39_mail_holds_the_link_but_no_password_and_no_login_id() {
        String address = TestAccounts.uniqueEmail();
        TestRegistrations.of(address).with("password", "Canary-Word-1").post();
        Map<String, Object> mail = TestMailbox.latestTo(address);
        assertThat((String) mail.get("text")).contains(TestRegistrations.PAGE + "?t=", "24時間")
                .contains("ハローワークインターネットサービス", "登録の申し込み", "作（つく）る", "Hello Work Internet Service")
                .doesNotContain("Canary-Word-1", address, "null", "{");
        assertThat((String) mail.get("subject")).isEqualTo("【厚生労働省 ハローワークインターネットサービス】アカウント登録の確認 / Confirm your registration");
    }

    @Test
    void mail_may_be_asked_for_in_one_language_and_its_link_opens_a_page_in_it() {
        String address = TestAccounts.uniqueEmail();
        TestRegistrations.of(address).with("language", "en").post();
        Map<String, Object> mail = TestMailbox.latestTo(address);
        assertThat((String) mail.get("subject")).endsWith("Confirm your registration");
        assertThat((String) mail.get("text")).contains("Somebody asked").doesNotContain("登録")
                .containsPattern("\\?t=[\\w-]{43}&lang=en\\n");
    }

    private static io.restassured.response.ValidatableResponse verified(String loginId, String password,
            String outcome) {
        return TestVerifications.of(loginId).with("password", password).post().then().statusCode(200)
                .body("outcome", equalTo(outcome));
    }

    private static String answer(String address) {
        Response response = TestRegistrations.of(address).post();
        return response.statusLine() + "\n" + response.headers() + "\n" + response.asString();
    }

    private static long nanosOf(String address) {
        long start = System.nanoTime();
        TestRegistrations.of(address).post().then().statusCode(202);
        return System.nanoTime() - start;
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }
}
