package tsunagari.account.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class ConfirmationTest {

    private static final String PATH = "/v1/sites/hellowork/accounts/confirmations";

    @Inject
    TestDatabase database;

    private final String address = TestAccounts.uniqueEmail();

    @Test
    void token_that_was_used_is_confirmed_again_as_long_as_it_lives() {
        String token = TestRegistrations.of(address).mailedToken();
        outcome(token, "CONFIRMED");
        outcome(token, "CONFIRMED");
        assertThat(accounts()).isEqualTo(1);
        expire();
        outcome(token, "INVALID");
    }

    @Test
    void expired_token_makes_no_account() {
        String token = TestRegistrations.of(address).mailedToken();
        expire();
        outcome(token, "INVALID");
        assertThat(accounts()).isZero();
    }

    @Test
    void L10_token_of_an_overtaken_registration_changes_nothing() {
        String first = TestRegistrations.of(address).with("password", "First-Word-1").mailedToken();
        TestRegistrations.of(address).with("password", "Second-Word-2").post().then().statusCode(202);
        String second = TestMailbox.tokenIn(TestMailbox.waitFor(address, 2).get(0));
        outcome(second, "CONFIRMED");
        outcome(first, "INVALID");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void parallel_confirmations_of_one_address_make_one_account() throws Exception {
        List<String> tokens = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            TestRegistrations.of(address).post().then().statusCode(202);
            tokens.add(TestMailbox.tokenIn(TestMailbox.waitFor(address, i).get(0)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<String> outcomes = new ArrayList<>();
        try {
            for (Future<String> outcome : threads.invokeAll(Stream.of(tokens, tokens, tokens, tokens)
                    .flatMap(List::stream).<Callable<String>>map(token -> () -> TestRegistrations.confirm(token)
                            .then().statusCode(200).extract().path("outcome")).toList())) {
                outcomes.add(outcome.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(outcomes).filteredOn("CONFIRMED"::equals).hasSize(4);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void token_of_another_site_is_unknown() {
        String token = TestRegistrations.of(address).mailedToken();
        given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON)
                .body("{\"token\":\"" + token + "\"}").post("/v1/sites/denpa/accounts/confirmations")
                .then().statusCode(200).body("outcome", equalTo("INVALID"));
        assertThat(accounts()).isZero();
    }

    @Test
    void L18_unknown_token_is_answered_like_a_used_or_expired_one() {
        outcome("A".repeat(43), "INVALID");
        outcome("?", "INVALID");
    }

    @Test
    void token_is_kept_as_a_hash_and_the_mail_forgets_it_once_it_is_sent() {
        String token = TestRegistrations.of(address).mailedToken();
        assertThat(database.number("SELECT COUNT(*) FROM registration WHERE token_hash = SHA2(?, 256)", token)).isOne();
        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(database.number(
                "SELECT COUNT(*) FROM mail WHERE recipient = ? AND sent_at IS NOT NULL AND text IS NULL"
                        + " AND subject IS NULL", address)).isOne());
    }

    @Test
    void malformed_request_is_refused() {
        for (String body : List.of("", "{}", "{\"token\":null}", "{\"token\":\"\"}", "{\"token\":1}",
                "{\"token\":\"" + "a".repeat(257) + "\"}", "{\"token\":\"a\",\"loginId\":\"b\"}")) {
            given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON).body(body).post(PATH)
                    .then().statusCode(400).body("type", equalTo("urn:tsunagari:problem:invalid-request"));
        }
    }

    @Test
    void S02_other_scopes_do_not_confirm() {
        String token = TestTokens.valid().claim("scope", "accounts:register accounts:read").sign();
        given().auth().oauth2(token).contentType(ContentType.JSON).body("{\"token\":\"a\"}").post(PATH)
                .then().statusCode(403);
        given().contentType(ContentType.JSON).body("{\"token\":\"a\"}").post(PATH).then().statusCode(401);
    }

    private void expire() {
        database.change("UPDATE registration SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE login_id = ?",
                address);
    }

    private long accounts() {
        return database.number("SELECT COUNT(*) FROM account WHERE login_id = ?", address);
    }

    private static void outcome(String token, String outcome) {
        TestRegistrations.confirm(token).then().statusCode(200).body("outcome", equalTo(outcome));
    }
}
