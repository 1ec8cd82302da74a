package tsunagari.account.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class RegistrationKeyTest {

    @Inject
    MeterRegistry meters;

    @Inject
    TestDatabase database;

    private final String address = TestAccounts.uniqueEmail();
    private final String key = UUID.randomUUID().toString();

    @Test
    void S08_key_that_is_missing_malformed_or_there_twice_is_refused() {
        refused(request());
        for (String malformed : List.of("", "short", "0123456789abcde", "a".repeat(129), "0123456789abcdef ä",
                "\"0123456789abcdef\"", "0123456789abcdef,0123456789abcdef")) {
            refused(request().header("Idempotency-Key", malformed));
        }
        refused(request().header("Idempotency-Key", key, key));
    }

    @Test
    void S08_same_request_is_done_once() {
        TestRegistrations request = TestRegistrations.of(address).key(key);
        request.post().then().statusCode(202);
        long before = meters.timer("tsunagari.account.password.hash").count();
        for (int i = 0; i < 5; i++) {
            request.post().then().statusCode(202).body("outcome", equalTo("ACCEPTED"));
        }
        assertThat(meters.timer("tsunagari.account.password.hash").count()).isEqualTo(before);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void S08_parallel_requests_of_one_key_send_one_mail() throws Exception {
        TestRegistrations request = TestRegistrations.of(address).key(key);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<Integer> status : threads.invokeAll(IntStream.range(0, 3)
                    .<Callable<Integer>>mapToObj(i -> () -> request.post().statusCode()).toList())) {
                assertThat(status.get()).isEqualTo(202);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void S08_key_of_another_request_is_refused_and_does_nothing() {
        TestRegistrations.of(address).key(key).with("clientAddress", "192.0.2.7").post().then().statusCode(202);
        for (TestRegistrations other : List.of(
                TestRegistrations.of(TestAccounts.uniqueEmail()).with("clientAddress", "192.0.2.7"),
                TestRegistrations.of(address).with("clientAddress", "192.0.2.8"),
                TestRegistrations.of(address).with("clientAddress", "192.0.2.7").with("password", "Another-Word-1"),
                TestRegistrations.of(address).with("clientAddress", "192.0.2.7").with("language", "en"))) {
            other.key(key).post().then().statusCode(422)
                    .body("type", equalTo("urn:tsunagari:problem:idempotency-key-reused"));
        }
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void L39_neither_key_nor_password_nor_address_can_be_read_from_what_is_kept() {
        TestRegistrations.of(address).key(key).with("password", "Canary-Word-1").post().then().statusCode(202);
        String kept = database.text("SELECT GROUP_CONCAT(CONCAT_WS('|', key_hash, request_hash, answer))"
                + " FROM (SELECT * FROM idempotency_key ORDER BY created_at DESC LIMIT 5) latest");
        assertThat(kept).isNotEmpty().doesNotContain(key, "Canary-Word-1", address);
    }

    private long mails() {
        return database.number("SELECT COUNT(*) FROM mail WHERE recipient = ?", address);
    }

    private RequestSpecification request() {
        return given().auth().oauth2(TestTokens.valid().sign()).contentType(ContentType.JSON)
                .body("{\"loginId\":\"" + address + "\",\"password\":\"Correct-Horse-9\",\"confirmationUri\":\""
                        + TestRegistrations.PAGE + "\",\"clientAddress\":\"192.0.2.1\"}");
    }

    private static void refused(RequestSpecification request) {
        request.post("/v1/sites/hellowork/accounts").then().statusCode(400)
                .body("type", equalTo("urn:tsunagari:problem:invalid-request"))
                .body("invalid", contains("Idempotency-Key"));
    }
}
