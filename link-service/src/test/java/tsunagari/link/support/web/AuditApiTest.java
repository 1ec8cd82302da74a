package tsunagari.link.support.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.audit.MakeCheckpoint;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class AuditApiTest {

    @Inject
    TestConnections connections;
    @Inject
    MakeCheckpoint makeCheckpoint;
    @Inject
    SqlRows sql;

    private final SupportToken token = SupportToken.of("auditor");

    private Response post(String path, String body) {
        return given().header("Authorization", token.bearer()).contentType("application/json").body(body)
                .post("/support/v1/" + path);
    }

    private List<String> actions() {
        return sql.select(row -> row.getString(1), "select action from support_access where who = ?", token.name());
    }

    @Test
    void L34_the_verifier_names_the_entry_that_was_edited() {
        Connection connection = connections.active("hellowork");
        makeCheckpoint.ifDue();
        String id = connection.id().toString();
        sql.update("update connection_history set actor = 'PORTAL' where connection_id = ?", id);
        try {
            given().header("Authorization", token.bearer()).post("/support/v1/audit/verify").then().statusCode(200)
                    .body("intact", org.hamcrest.Matchers.equalTo(false))
                    .body("findings.findAll { it.kind == 'ENTRY_EDITED' }.connectionId", hasItem(id))
                    .body("checkpointHash", notNullValue());
        } finally {
            sql.update("update connection_history set actor = 'PERSON' where connection_id = ?", id);
        }
        assertThat(actions()).containsExactly("AUDIT_VERIFIED");
    }

    @Test
    void L34_who_was_connected_to_what_is_given_out_a_line_each() {
        Connection connection = connections.active("hellowork");
        Response answer = post("sites/hellowork/connected-accounts", "{\"at\":\"" + TestClock.now().plusSeconds(5)
                + "\",\"accountId\":\"" + connection.account() + "\"}");

        answer.then().statusCode(200).contentType("application/x-ndjson");
        assertThat(answer.asString().strip().lines()).singleElement().asString().startsWith("{").endsWith("}")
                .contains(connection.id().toString(), connection.subject().subject(), "\"state\":\"ACTIVE\"");
        assertThat(actions()).containsExactly("CONNECTIONS_EXPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"at\":\"yesterday\"}", "{\"at\":null}",
        "{\"at\":\"2026-11-26T00:00:00Z\",\"accountId\":\"a@b\"}"})
    void an_export_of_no_time_is_refused(String body) {
        post("sites/hellowork/connected-accounts", body).then().statusCode(400);
        assertThat(actions()).isEmpty();
    }

    @Test
    void an_export_of_no_site_is_not_found() {
        post("sites/none/connected-accounts", "{\"at\":\"2026-11-26T00:00:00Z\"}").then().statusCode(404);
    }
}
