package tsunagari.link.support.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.events.SecurityEventToken;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.SessionToken;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.ReceivedEvents;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class SupportApiTest {

    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    private final SupportToken token = SupportToken.of("support");
    private Connection connection;

    @BeforeEach
    void connect() {
        TestPortal.reset();
        connection = connections.active("hellowork");
    }

    private Response post(String path, String body) {
        return given().header("Authorization", token.bearer()).contentType("application/json").body(body)
                .post("/support/v1/" + path);
    }

    private Response get(String path) {
        return given().header("Authorization", token.bearer()).get("/support/v1/" + path);
    }

    private Response search(String body) {
        return post("sites/hellowork/connection-searches", body);
    }

    private Response release(String id) {
        return post("connections/" + id + "/release", "{\"reason\":\"CALLER_ASKED\"}");
    }

    private List<String> accesses() {
        return sql.select(row -> row.getString("action") + " " + row.getString("connection_id") + " "
                + row.getString("reason"), "select action, connection_id, reason from support_access where who = ? "
                        + "order by id", token.name());
    }

    @Test
    void a_connection_is_found_by_subject_and_by_account_and_says_nothing_of_the_person() {
        String id = connection.id().toString();
        for (String body : List.of("{\"subject\":\"" + connection.subject().subject() + "\"}",
                "{\"accountId\":\"" + connection.account() + "\"}")) {
            String answer = search(body).then().statusCode(200).body("id", contains(id))
                    .body("state", contains("ACTIVE")).extract().asString();
            assertThat(answer).doesNotContain(connection.subject().subject(), connection.account().value());
        }
        assertThat(accesses()).containsExactly("CONNECTIONS_SEARCHED " + id + " null",
                "CONNECTIONS_SEARCHED " + id + " null");
    }

    @Test
    void a_search_that_finds_nothing_is_written_down_too() {
        search("{\"accountId\":\"nobody\"}").then().statusCode(200).body("", empty());
        assertThat(accesses()).containsExactly("CONNECTIONS_SEARCHED null null");
    }

    @Test
    void a_search_finds_no_connection_of_another_site() {
        post("sites/nenkin/connection-searches", "{\"accountId\":\"" + connection.account() + "\"}").then()
                .statusCode(200).body("", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"email\":\"hanako@example.com\"}", "{\"subject\":\"hanako@example.com\"}",
        "{\"accountId\":\"hanako@example.com\"}", "{\"subject\":\"\"}", "{\"accountId\":\"\"}", "{\"accountId\":\"a b\"}",
        "{\"subject\":\"a\",\"accountId\":\"b\"}", "{\"subject\":{}}", "{\"subject\":", "{\"subject\":\"\u3042\"}"})
    void a_search_for_anything_else_is_refused_and_never_by_e_mail(String body) {
        search(body).then().statusCode(400);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        get("references/AAAA-AAAA-AAAA").then().statusCode(404).contentType("application/problem+json");
        assertThat(accesses()).containsExactly("REFERENCE_READ null null");
        get("references/x").then().statusCode(404);
        get("connections/" + UUID.randomUUID() + "/history").then().statusCode(404);
        get("connections/x/history").then().statusCode(404);
        post("sites/none/connection-searches", "{\"accountId\":\"a\"}").then().statusCode(404);
        release(UUID.randomUUID().toString()).then().statusCode(404);
        release("x").then().statusCode(404);
    }

    @Test
    void a_release_ends_the_connection_and_its_sessions_and_tells_the_portal() {
        SessionToken session = connections.session(connection);
        String reference = release(connection.id().toString()).then().statusCode(200)
                .body("outcome", equalTo("RELEASED")).extract().path("reference");

        assertThat(connections.now(connection).state()).isEqualTo(ConnectionState.RELEASED);
        assertThat(connections.isOpen(connection, session)).isFalse();
        assertThat(connections.history(connection)).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(HistoryEntry.Actor.SUPPORT);
            assertThat(entry.reference().value()).isEqualTo(reference);
        });
        assertThat(ReceivedEvents.about(connection)).extracting(SecurityEventToken::event)
                .singleElement().satisfies(event -> assertThat(event.text("reason")).contains("RELEASED_BY_SUPPORT"));
        assertThat(accesses()).containsExactly("CONNECTION_RELEASED " + connection.id() + " CALLER_ASKED");
    }

    @Test
    void a_second_release_changes_nothing() {
        release(connection.id().toString());
        release(connection.id().toString()).then().statusCode(200).body("outcome", equalTo("ALREADY_ENDED"));

        assertThat(connections.history(connection)).hasSize(2);
        assertThat(ReceivedEvents.about(connection)).hasSize(1);
        assertThat(accesses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\":null}", "{\"reason\":\"BECAUSE\"}", "{\"reason\":7}", "null"})
    void a_release_without_a_reason_is_refused(String body) {
        post("connections/" + connection.id() + "/release", body).then().statusCode(400);
        assertThat(connections.now(connection).active()).isTrue();
    }

    @Test
    void the_history_tells_what_happened_and_who_did_it_but_not_to_whom() {
        String reference = release(connection.id().toString()).path("reference");
        String answer = get("connections/" + connection.id() + "/history").then().statusCode(200)
                .body("code", hasItem("ESTABLISHED")).body("cause", hasItem("RELEASED_BY_SUPPORT"))
                .body("actor", hasItem("SUPPORT")).extract().asString();
        assertThat(answer).doesNotContain(connection.subject().subject(), connection.account().value(), token.name());

        assertThat(accesses()).last().isEqualTo("HISTORY_READ " + connection.id() + " null");
        get("references/" + reference.replace("-", "")).then().statusCode(200).body("connectionId", equalTo(connection.id().toString()))
                .body("tellCaller.ja", equalTo("もう一度使うときは、「もっとつながる」からつないでください。"))
                .body("happenings.kind", hasItem("CONNECTION"));
    }

    @Test
    void S14_what_cannot_be_written_down_is_not_answered_and_not_done() {
        sql.update("rename table support_access to support_access_away");
        try {
            search("{\"accountId\":\"" + connection.account() + "\"}").then().statusCode(500);
            release(connection.id().toString()).then().statusCode(500);
            assertThat(connections.now(connection).active()).isTrue();
        } finally {
            sql.update("rename table support_access_away to support_access");
        }
    }
}
