package tsunagari.account.linking.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.BackOffice;
import tsunagari.account.testing.ReceivedEvents;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestTokens;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SecurityEventToken;

@QuarkusTest
class LinkingResourceTest {

    private static final String COMPLETED = "{\"result\":\"COMPLETED\"}";
    private static final String REFUSED = "{\"result\":\"REFUSED\",\"reason\":\"NOT_INSURED\"}";
    private static final String EVENT = "urn:tsunagari:event:linking-";

    @Inject
    Accounts accounts;

    private final String connection = UUID.randomUUID().toString();
    private Account account;
    private BackOffice office;

    @BeforeEach
    void add() {
        account = TestAccounts.active().addTo(accounts);
        office = BackOffice.of(account);
    }

    @Test
    void completed_linking_is_told_once_however_often_it_is_noted_and_answered() {
        IntStream.range(0, 4).parallel().forEach(i -> office.note(connection).then().statusCode(204));
        IntStream.range(0, 4).parallel().forEach(i -> office.answer(connection, COMPLETED).then().statusCode(204));
        receives("completed", Map.of("connection_id", connection));
    }

    @Test
    void refused_linking_is_told_with_its_reason() {
        office.note(connection);
        office.answer(connection, REFUSED).then().statusCode(204);
        office.answer(connection, "{\"result\":\"REFUSED\"}").then().statusCode(204);
        receives("refused", Map.of("connection_id", connection, "reason", "NOT_INSURED"));
    }

    @Test
    void answer_is_final() {
        office.note(connection);
        office.answer(connection, COMPLETED).then().statusCode(204);
        refused(office.answer(connection, REFUSED), 409, "linking-answered");
        refused(office.note(connection), 409, "linking-answered");
        receives("completed", Map.of("connection_id", connection));
    }

    @Test
    void linkings_of_one_account_are_answered_each_for_itself() {
        String second = UUID.randomUUID().toString();
        office.note(connection);
        office.note(second);
        office.answer(connection, REFUSED).then().statusCode(204);
        office.note(second).then().statusCode(204);
        receives("refused", Map.of("connection_id", connection, "reason", "NOT_INSURED"));
    }

    @Test
    void pending_linking_completes_by_itself_where_the_site_says_so() {
        account = TestAccounts.active().site("nenkin").addTo(accounts);
        BackOffice.of(account).note(connection).then().statusCode(204);
        receives("completed", Map.of("connection_id", connection));
        refused(BackOffice.of(account).answer(connection, REFUSED), 409, "linking-answered");
    }

    @Test
    void linking_of_a_withdrawn_account_is_not_answered() {
        office.note(connection).then().statusCode(204);
        office.status("WITHDRAWN").then().statusCode(204);
        refused(office.answer(connection, COMPLETED), 404, "unknown-account");
        refused(office.note(connection), 404, "unknown-account");
    }

    @Test
    void nothing_that_does_not_exist_is_noted_or_answered() {
        refused(office.answer(connection, COMPLETED), 404, "unknown-linking");
        refused(BackOffice.at("/v1/sites/denpa/accounts/" + account.id()).note(connection), 404, "unknown-account");
        refused(BackOffice.at("/v1/sites/nowhere/accounts/" + account.id()).note(connection), 404, "unknown-site");
        Account withdrawn = TestAccounts.active().status(AccountStatus.WITHDRAWN).addTo(accounts);
        refused(BackOffice.of(withdrawn).note(connection), 404, "unknown-account");
        office.note(connection);
        Account other = TestAccounts.active().addTo(accounts);
        refused(BackOffice.of(other).answer(connection, COMPLETED), 404, "unknown-linking");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"result\":\"PENDING\"}", "{\"result\":\"COMPLETED\",\"reason\":\"WHY\"}",
        "{\"result\":\"REFUSED\",\"reason\":\"has lower case\"}", "{\"result\":\"REFUSED\",\"note\":\"\"}"})
    void malformed_answer_is_refused(String body) {
        office.note(connection);
        refused(office.answer(connection, body), 400, "invalid-request");
        office.answer(connection, COMPLETED).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3F0C4F4E-58B5-4B39-9F2E-C0C1D9A3B7AA", "3f0c4f4e-58b5-4b39-9f2e-c0c1d9a3b7aa0"})
    void connection_id_of_another_form_is_refused(String malformed) {
        refused(office.note(malformed), 400, "invalid-request");
        refused(office.answer(malformed, COMPLETED), 400, "invalid-request");
    }

    @Test
    void each_operation_needs_its_own_scope() {
        String path = "/v1/sites/hellowork/accounts/" + account.id() + "/linkings/" + connection;
        refused(given().auth().oauth2(token("linkings:answer accounts:administer")).put(path), 403, "insufficient-scope");
        office.note(connection);
        refused(given().auth().oauth2(token("linkings:write accounts:administer")).contentType(ContentType.JSON)
                .body(COMPLETED).post(path), 403, "insufficient-scope");
        given().put(path).then().statusCode(401);
    }

    private static String token(String scope) {
        return TestTokens.valid().claim("scope", scope).sign();
    }

    private static void refused(Response response, int status, String problem) {
        response.then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:" + problem));
    }

    private void receives(String result, Map<String, Object> claims) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ReceivedEvents.about(account))
                .extracting(SecurityEventToken::event).containsExactly(new SecurityEvent(EVENT + result, claims)));
    }
}
