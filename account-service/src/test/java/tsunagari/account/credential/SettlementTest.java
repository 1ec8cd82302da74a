package tsunagari.account.credential;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestTokens;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class SettlementTest {

    @Inject
    Accounts accounts;

    private Account account;

    @BeforeEach
    void anAccount() {
        account = TestAccounts.active().addTo(accounts);
    }

    @Test
    void L13_provisional_right_guesses_are_counted_like_wrong_ones() {
        IntStream.range(0, 5).forEach(time -> guess(false, "Wrong-1").then().body("outcome", equalTo("REJECTED")));
        IntStream.range(0, 5).forEach(time -> guess(true).then().body("outcome", equalTo("VERIFIED")));
        guess(true).then().body("outcome", equalTo("THROTTLED"));
        guess(false).then().body("outcome", equalTo("THROTTLED"));
    }

    @Test
    void settled_guess_gives_its_slots_back_and_may_be_settled_again() {
        IntStream.range(0, 9).forEach(time -> guess(false, "Wrong-1"));
        String guess = guess(true).then().body("outcome", equalTo("VERIFIED")).extract().path("guess");
        guess(true).then().body("outcome", equalTo("THROTTLED"));
        settle(guess, account.id().value()).then().statusCode(204);
        settle(guess, account.id().value()).then().statusCode(204);
        guess(false).then().body("outcome", equalTo("VERIFIED")).body("$", not(hasKey("guess")));
    }

    @Test
    void settlement_of_another_account_or_guess_clears_nothing() {
        Account other = TestAccounts.active().addTo(accounts);
        IntStream.range(0, 9).forEach(time -> guess(false, "Wrong-1"));
        String guess = guess(true).path("guess");
        settle(guess, other.id().value()).then().statusCode(204);
        settle(UUID.randomUUID().toString(), account.id().value()).then().statusCode(204);
        guess(true).then().body("outcome", equalTo("THROTTLED"));
    }

    @Test
    void unknown_account_and_malformed_guess_are_refused() {
        String guess = UUID.randomUUID().toString();
        settle(guess, "unknown").then().statusCode(404);
        settle("guess", account.id().value()).then().statusCode(400);
        settle(guess, "a b").then().statusCode(400);
    }

    @Test
    void S02_other_scopes_do_not_settle() {
        given().auth().oauth2(TestTokens.valid().claim("scope", "credentials:verify accounts:read").sign())
                .contentType(ContentType.JSON).body("{\"accountId\":\"" + account.id() + "\"}")
                .put("/v1/sites/hellowork/credential-verifications/{guess}/settlement", UUID.randomUUID())
                .then().statusCode(403);
    }

    private Response guess(boolean provisional) {
        return guess(provisional, TestAccounts.PASSWORD);
    }

    private Response guess(boolean provisional, String password) {
        return TestVerifications.of(account.loginId().value()).with("password", password)
                .with("provisional", provisional).post();
    }

    private static Response settle(String guess, String account) {
        return given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON)
                .body("{\"accountId\":\"" + account + "\"}")
                .put("/v1/sites/hellowork/credential-verifications/{guess}/settlement", guess);
    }
}
