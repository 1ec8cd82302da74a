package tsunagari.account.platform.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.BackOffice;
import tsunagari.account.testing.ReceivedEvents;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestNotifications;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestTokens;
import tsunagari.account.testing.TestVerifications;
import tsunagari.launcher.testing.ReadOnlyDatabase;

/** While the database takes no writes, nothing is done by half; when it does again, everything goes on at once. */
@QuarkusTest
class ReadOnlyDatabaseTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Accounts accounts;
    @Inject
    TestDatabase database;
    @TestHTTPResource(management = true)
    URL management;

    private Account account;
    private ReadOnlyDatabase readOnly;

    @BeforeEach
    void add() {
        account = TestAccounts.active().addTo(accounts);
    }

    @AfterEach
    void writable() {
        if (readOnly != null) {
            readOnly.close();
        }
    }

    /** Requires that this is refused for now, and that nothing was written. */
    private void refused(Supplier<Response> request) {
        readOnly = ReadOnlyDatabase.begin("account");
        Map<String, Long> before = rows();
        request.get().then().statusCode(503).header("Retry-After", "2").contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:busy"));
        assertThat(rows()).isEqualTo(before);
        writable();
    }

    private Map<String, Long> rows() {
        return Stream.of("account", "registration", "idempotency_key", "linking", "mail", "outbox_event")
                .collect(Collectors.toMap(table -> table, table -> database.number("SELECT COUNT(*) FROM " + table)));
    }

    private Response verify() {
        return TestVerifications.of(account.loginId().value()).post();
    }

    private Response withdraw(String key) {
        return given().auth().oauth2(TestTokens.valid().sign()).header("Idempotency-Key", key)
                .delete("/v1/sites/{site}/accounts/{id}", account.site().value(), account.id().value());
    }

    private String onManagementPort(String path) {
        return given().get("http://" + management.getAuthority() + path).then().statusCode(200).extract().asString();
    }

    private String hashes() {
        return onManagementPort("/q/metrics").lines()
                .filter(line -> line.startsWith("tsunagari_account_password_hash_seconds_count")).findFirst().orElse("");
    }

    @Test
    void S14_R17_a_password_whose_check_cannot_be_counted_is_not_checked() {
        verify().then().body("outcome", equalTo("VERIFIED"));
        String before = hashes();
        refused(this::verify);
        assertThat(hashes()).isEqualTo(before);
        verify().then().body("outcome", equalTo("VERIFIED"));
    }

    @Test
    void R17_a_registration_is_not_taken_and_the_same_key_is_good_afterwards() {
        TestRegistrations registration = TestRegistrations.any();
        refused(registration::post);
        assertThat(registration.mailedToken()).isNotEmpty();
    }

    @Test
    void R17_a_confirmation_makes_no_account_and_the_link_stays_good() {
        String token = TestRegistrations.any().mailedToken();
        refused(() -> TestRegistrations.confirm(token));
        TestRegistrations.confirm(token).then().statusCode(200).body("outcome", equalTo("CONFIRMED"));
    }

    @Test
    void R17_a_withdrawal_ends_nothing_and_the_same_key_ends_it_afterwards() {
        String key = UUID.randomUUID().toString();
        refused(() -> withdraw(key));
        verify().then().body("outcome", equalTo("VERIFIED"));
        withdraw(key).then().statusCode(204);
        verify().then().body("outcome", equalTo("REJECTED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(ReceivedEvents.about(account)).hasSize(1));
    }

    @Test
    void R17_a_notice_to_an_owner_is_not_taken_and_is_mailed_once_afterwards() {
        TestNotifications notice = TestNotifications.to(account);
        refused(notice::post);
        notice.post().then().statusCode(202).body("outcome", equalTo("SENT"));
    }

    @Test
    void R17_the_back_office_changes_nothing() {
        String connection = UUID.randomUUID().toString();
        refused(() -> BackOffice.of(account).status("SUSPENDED"));
        refused(() -> BackOffice.of(account).note(connection));
        BackOffice.of(account).note(connection).then().statusCode(204);
        refused(() -> BackOffice.of(account).answer(connection, "{\"result\":\"COMPLETED\"}"));
        BackOffice.of(account).answer(connection, "{\"result\":\"COMPLETED\"}").then().statusCode(204);
        await().atMost(SOON).untilAsserted(() -> assertThat(ReceivedEvents.about(account)).hasSize(1));
    }

    @Test
    void R17_what_is_only_read_goes_on_and_the_service_stays_ready() {
        readOnly = ReadOnlyDatabase.begin("account");
        given().auth().oauth2(TestTokens.valid().sign())
                .get("/v1/sites/{site}/accounts/{id}", account.site().value(), account.id().value())
                .then().statusCode(200).body("status", equalTo("ACTIVE"));
        assertThat(onManagementPort("/q/health/ready")).contains("\"UP\"");
        assertThat(onManagementPort("/q/health/live")).contains("\"UP\"");
    }
}
