package tsunagari.link.support.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

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
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.SessionToken;
import tsunagari.link.support.SupportReason;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.ReceivedEvents;
import tsunagari.link.testing.TestConfiguration;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class DeskReleaseTest {

    private static final String FORM = "/support/desk/release";

    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    private final DeskBrowser desk = DeskBrowser.of("support");
    private Connection connection;
    private String id;

    @BeforeEach
    void connect() {
        TestPortal.reset();
        connection = connections.active("hellowork");
        id = connection.id().toString();
    }

    private List<String> releases() {
        return sql.select(row -> row.getString("connection_id") + " " + row.getString("reason"),
                "select * from support_access where who = ? and action = 'CONNECTION_RELEASED' order by id", desk.name());
    }

    private List<String> accesses() {
        return sql.select(row -> row.getString("action"), "select action from support_access where who = ? order by id",
                desk.name());
    }

    private String location(Response answer) {
        return answer.then().statusCode(303).extract().header("Location").substring(TestConfiguration.BASE_URL.length());
    }

    @Test
    void the_question_names_what_will_end_and_has_every_reason() {
        String page = desk.get(FORM + "?c=" + id).then().statusCode(200).body(containsString(id),
                containsString("data-testid=\"desk-confirm\""), containsString("Connected")).extract().asString();

        for (SupportReason reason : SupportReason.values()) {
            assertThat(page).contains("<option value=\"" + reason + "\">");
        }
        assertThat(releases()).isEmpty();
        assertThat(connections.now(connection).active()).isTrue();
    }

    @Test
    void a_release_ends_connection_and_sessions_tells_the_portal_and_has_a_dated_result() {
        SessionToken session = connections.session(connection);
        String result = location(desk.post(FORM, "c", id, "reason", "CALLER_ASKED"));

        assertThat(connections.now(connection).state()).isEqualTo(ConnectionState.RELEASED);
        assertThat(connections.isOpen(connection, session)).isFalse();
        assertThat(ReceivedEvents.about(connection)).hasSize(1);
        HistoryEntry last = connections.history(connection).get(1);
        assertThat(last.actor()).isEqualTo(HistoryEntry.Actor.SUPPORT);
        desk.get(result).then().statusCode(200).body(containsString("data-testid=\"desk-ended\""),
                containsString(last.reference().value()), containsString("You have released"));
        assertThat(releases()).containsExactly(id + " CALLER_ASKED");
    }

    @Test
    void a_second_release_changes_nothing_and_says_so() {
        desk.post(FORM, "c", id, "reason", "OTHER");
        String result = location(desk.post(FORM, "c", id, "reason", "OTHER"));

        desk.get(result).then().statusCode(200).body(containsString("had ended before"), containsString("desk-ended"));
        assertThat(location(desk.get(FORM + "?c=" + id))).isEqualTo("/support/desk/released?c=" + id);
        assertThat(connections.history(connection)).hasSize(2);
        assertThat(ReceivedEvents.about(connection)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BECAUSE", "caller_asked", "<script>alert(1)</script>"})
    void without_a_reason_nothing_ends_and_it_is_said_beside_the_field(String reason) {
        desk.post(FORM, "c", id, "reason", reason).then().statusCode(422).body(
                containsString("id=\"error-reason-missing\""), containsString("name=\"c\" value=\"" + id + "\""),
                not(containsString("<script")));
        assertThat(connections.now(connection).active()).isTrue();
        assertThat(releases()).isEmpty();
    }

    @Test
    void a_look_is_written_down_once_and_nobodys_history_is_read() {
        desk.get(FORM + "?c=" + id);
        assertThat(accesses()).containsExactly("CONNECTION_READ");
        String result = location(desk.post(FORM, "c", id, "reason", "CALLER_ASKED"));
        desk.get(result).then().statusCode(200);
        assertThat(accesses()).containsExactly("CONNECTION_READ", "CONNECTION_RELEASED", "CONNECTION_READ");
        desk.post(FORM, "c", id, "reason", "").then().statusCode(422);
        assertThat(accesses()).hasSize(4).last().isEqualTo("CONNECTION_READ");
    }

    @Test
    void an_oversized_reason_is_refused() {
        desk.post(FORM, "c", id, "reason", "x".repeat(8_000)).then().statusCode(422);
        assertThat(desk.post(FORM, "c", id, "reason", "x".repeat(20_000)).statusCode()).isIn(400, 413);
        assertThat(connections.now(connection).active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://desk.example", "http://link.example"})
    void A40_a_form_of_another_site_ends_nothing_and_lifts_nothing(String origin) {
        desk.postFrom(origin, FORM, "c", id, "reason", "OTHER").then().statusCode(403).body(containsString("desk-problem"));
        desk.postFrom(origin, "/support/desk/block-lift", "site", "hellowork", "account", "a", "reason", "OTHER").then()
                .statusCode(403);
        desk.postFrom(origin, "/support/desk/search", "site", "hellowork", "who", "a").then().statusCode(403);

        assertThat(connections.now(connection).active()).isTrue();
        assertThat(releases()).isEmpty();
    }

    @Test
    void what_is_no_connection_is_not_found() {
        desk.post(FORM, "c", UUID.randomUUID().toString(), "reason", "OTHER").then().statusCode(404);
        desk.post(FORM, "c", "x", "reason", "OTHER").then().statusCode(404);
        desk.post(FORM, "reason", "OTHER").then().statusCode(404);
        desk.get(FORM).then().statusCode(404);
    }

    @Test
    void the_result_of_what_has_not_ended_is_its_history() {
        assertThat(location(desk.get("/support/desk/released?c=" + id + "&r=AAAA-AAAA-AAAA")))
                .isEqualTo("/support/desk/connection?c=" + id);
    }
}
