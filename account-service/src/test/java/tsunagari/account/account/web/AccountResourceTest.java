package tsunagari.account.account.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestTokens;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class AccountResourceTest {

    @Inject
    Accounts accounts;

    @ParameterizedTest
    @EnumSource
    void answer_is_the_status_and_whether_the_owner_can_be_told(AccountStatus status) {
        Account account = TestAccounts.active().status(status).addTo(accounts);
        assertThat(read("hellowork", account.id().value()).then().statusCode(200).header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff").extract().asString())
                .isEqualTo("{\"status\":\"" + status + "\",\"confirmedAddress\":"
                        + (status != AccountStatus.WITHDRAWN) + "}");
    }

    @Test
    void L17_account_whose_login_id_is_throttled_is_active_for_link_service() {
        Account account = TestAccounts.active().addTo(accounts);
        for (int guess = 0; guess <= 10; guess++) {
            TestVerifications.of(account.loginId().value()).with("password", "Wrong-1").post();
        }
        TestVerifications.of(account.loginId().value()).post().then().body("outcome", equalTo("THROTTLED"));
        read("hellowork", account.id().value()).then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void owner_without_an_address_cannot_be_told() {
        Account without = TestAccounts.active().site("denpa").addTo(accounts);
        Account with = TestAccounts.active().site("denpa").confirmedEmail("owner@example.com").addTo(accounts);
        read("denpa", without.id().value()).then().statusCode(200).body("confirmedAddress", equalTo(false));
        read("denpa", with.id().value()).then().statusCode(200).body("confirmedAddress", equalTo(true));
    }

    @Test
    void account_of_another_site_is_unknown() {
        Account account = TestAccounts.active().addTo(accounts);
        unknown(read("denpa", account.id().value()));
    }

    @Test
    void id_that_differs_in_case_or_trailing_space_is_unknown() {
        Account account = TestAccounts.active().addTo(accounts);
        unknown(read("hellowork", account.id().value().toUpperCase(java.util.Locale.ROOT)));
        unknown(read("hellowork", account.id().value() + " "));
    }

    @Test
    void id_that_cannot_exist_is_unknown() {
        unknown(read("hellowork", "a".repeat(65)));
        unknown(read("hellowork", "' OR 1=1"));
    }

    private static Response read(String site, String id) {
        return given().auth().oauth2(TestTokens.valid().sign()).get("/v1/sites/{site}/accounts/{id}", site, id);
    }

    private static void unknown(Response response) {
        response.then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:unknown-account"));
    }
}
