package tsunagari.account.status.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.BackOffice;
import tsunagari.account.testing.ReceivedEvents;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class AccountChangesTest {

    private static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";

    @Inject
    Accounts accounts;

    @ParameterizedTest
    @CsvSource({"ACTIVE, SUSPENDED, account-disabled", "SUSPENDED, ACTIVE, account-enabled",
        "ACTIVE, WITHDRAWN, account-purged", "SUSPENDED, WITHDRAWN, account-purged"})
    void change_of_status_is_made_and_told(AccountStatus before, AccountStatus after, String event) {
        Account account = TestAccounts.active().status(before).addTo(accounts);
        BackOffice.of(account).status(after.name()).then().statusCode(204);
        assertThat(now(account).status()).isEqualTo(after);
        receives(account, event);
    }

    @Test
    void status_that_an_account_has_already_makes_no_second_event() {
        Account account = TestAccounts.active().addTo(accounts);
        IntStream.range(0, 4).parallel().forEach(i -> BackOffice.of(account).status("SUSPENDED").then().statusCode(204));
        BackOffice.of(account).status("ACTIVE").then().statusCode(204);
        receives(account, "account-disabled", "account-enabled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "SUSPENDED"})
    void withdrawn_account_stays_withdrawn(String wanted) {
        Account account = TestAccounts.active().addTo(accounts);
        BackOffice.of(account).status("WITHDRAWN").then().statusCode(204);
        refused(BackOffice.of(account).status(wanted), 409, "account-withdrawn");
        refused(BackOffice.of(account).loginId(TestAccounts.uniqueEmail()), 409, "account-withdrawn");
        assertThat(now(account)).isEqualTo(account.withStatus(AccountStatus.WITHDRAWN));
        receives(account, "account-purged");
    }

    @Test
    void L22_login_id_of_a_withdrawn_account_is_free_and_inherits_nothing() {
        Account account = TestAccounts.active().addTo(accounts);
        BackOffice.of(account).status("WITHDRAWN").then().statusCode(204);
        Account next = TestAccounts.active().loginId(account.loginId().value()).addTo(accounts);
        assertThat(accounts.findByLoginId(account.site(), account.loginId())).contains(next);
        assertThat(now(account).status()).isEqualTo(AccountStatus.WITHDRAWN);
    }

    @Test
    void change_of_login_id_is_made_in_its_canonical_form_and_told_without_it() {
        Account account = TestAccounts.active().addTo(accounts);
        String changed = TestAccounts.uniqueEmail();
        BackOffice.of(account).loginId(" " + changed.toUpperCase(java.util.Locale.ROOT)).then().statusCode(204);
        BackOffice.of(account).loginId(changed).then().statusCode(204);
        assertThat(now(account).loginId().value()).isEqualTo(changed);
        receives(account, "identifier-changed");
        assertThat(ReceivedEvents.about(account).get(0).event().claims()).isEmpty();
    }

    @Test
    void login_id_of_another_account_is_refused_and_nothing_is_told() {
        Account account = TestAccounts.active().addTo(accounts);
        Account other = TestAccounts.active().addTo(accounts);
        refused(BackOffice.of(account).loginId(other.loginId().value()), 409, "login-id-taken");
        assertThat(now(account)).isEqualTo(account);
        BackOffice.of(account).status("SUSPENDED").then().statusCode(204);
        receives(account, "account-disabled");
    }

    @Test
    void account_that_does_not_exist_here_is_unknown() {
        Account account = TestAccounts.active().addTo(accounts);
        BackOffice elsewhere = BackOffice.at("/v1/sites/denpa/accounts/" + account.id());
        refused(elsewhere.status("SUSPENDED"), 404, "unknown-account");
        refused(elsewhere.loginId("somebody"), 404, "unknown-account");
        refused(BackOffice.at("/v1/sites/hellowork/accounts/a b").status("ACTIVE"), 404, "unknown-account");
        refused(BackOffice.at("/v1/sites/nowhere/accounts/a").status("ACTIVE"), 404, "unknown-site");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"status|{}", "status|{\"status\":\"GONE\"}", "status|{\"status\":1}",
        "login-id|{}", "login-id|{\"loginId\":\" \"}", "login-id|{\"loginId\":\"\\ud800\"}"})
    void malformed_change_is_refused(String path, String body) {
        Account account = TestAccounts.active().addTo(accounts);
        refused(put(account, path, "accounts:administer", body), 400, "invalid-request");
        assertThat(now(account)).isEqualTo(account);
    }

    @Test
    void number_without_digits_is_no_login_id() {
        Account account = TestAccounts.active().site("etax").addTo(accounts);
        refused(BackOffice.of(account).loginId("none"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "login-id"})
    void scopes_of_link_service_do_not_suffice(String path) {
        Account account = TestAccounts.active().addTo(accounts);
        String all = "credentials:verify accounts:read mismatches:resolve linkings:write linkings:answer";
        refused(put(account, path, all, "{\"status\":\"SUSPENDED\"}"), 403, "insufficient-scope");
        assertThat(now(account)).isEqualTo(account);
    }

    private static Response put(Account account, String path, String scope, String body) {
        return given().auth().oauth2(TestTokens.valid().claim("scope", scope).sign()).contentType(ContentType.JSON)
                .body(body).put("/v1/sites/" + account.site() + "/accounts/" + account.id() + "/" + path);
    }

    private Account now(Account account) {
        return accounts.find(account.site(), account.id()).orElseThrow();
    }

    private static void refused(Response response, int status, String problem) {
        response.then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:" + problem));
    }

    private static void receives(Account account, String... events) {
        List<String> types = List.of(events).stream().map(RISC::concat).toList();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ReceivedEvents.about(account))
                .extracting(token -> token.event().type()).containsExactlyInAnyOrderElementsOf(types));
    }
}
