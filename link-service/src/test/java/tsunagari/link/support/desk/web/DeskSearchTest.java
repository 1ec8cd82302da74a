package tsunagari.link.support.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class DeskSearchTest {

    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final String ESCAPED = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;";

    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    private final DeskBrowser desk = DeskBrowser.of("support");
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = connections.active("hellowork");
    }

    private Response search(String site, String by, String who) {
        return desk.post("/support/desk/search", "site", site, "by", by, "who", who);
    }

    private List<String> accesses() {
        return sql.select(row -> row.getString("action") + " " + row.getString("connection_id"),
                "select action, connection_id from support_access where who = ? order by id", desk.name());
    }

    private String reference() {
        return connections.history(connection).get(0).reference().value();
    }

    @Test
    void a_reference_tells_what_happened_why_and_what_to_say_in_both_languages() {
        String answer = desk.get("/support/desk/reference?r= " + reference().toLowerCase(Locale.ROOT).replace('-', ' ')).then()
                .statusCode(200).body(containsString("data-testid=\"desk-case\""), containsString(reference()),
                        containsString("<p lang=\"ja\" data-testid=\"desk-tell-ja\">"),
                        containsString("<p lang=\"en\" data-testid=\"desk-tell-en\">"),
                        containsString("CONNECTION ESTABLISHED PERSON"),
                        containsString("/support/desk/connection?c=" + connection.id())).extract().asString();

        assertThat(answer).doesNotContain(connection.subject().subject(), connection.account().value());
        assertThat(accesses()).containsExactly("REFERENCE_READ null");
    }

    @Test
    void the_page_is_in_the_language_that_was_chosen_and_never_in_easy_japanese() {
        String page = "/support/desk/reference?r=" + reference();

        desk.get(page + "&lang=ja").then().body(containsString("<html lang=\"ja\">"), containsString("相手に伝えること"),
                containsString(reference() + "&amp;lang=en"));
        desk.get(page + "&lang=ja-simple").then().body(containsString("<html lang=\"ja\">"), not(containsString("lang-ja-simple")));
        desk.get(page + "&lang=en").then().header("Content-Language", "en").body(containsString("What to tell the caller"));
    }

    @ParameterizedTest
    @CsvSource({"x, 422, error-reference-malformed", "AAAA-AAAA-AAAA, 404, error-reference-unknown",
        "'', 422, error-reference-malformed"})
    void a_reference_that_is_none_is_said_beside_its_field_and_kept(String typed, int status, String message) {
        desk.get("/support/desk/reference?r=" + typed).then().statusCode(status).body(
                containsString("<p class=\"error\" id=\"" + message + "\">"), containsString("name=\"r\" value=\"" + typed + "\""),
                containsString("aria-invalid=\"true\""), containsString("error-summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "subject"})
    void a_connection_is_found_and_says_nothing_of_the_person_that_was_not_typed(String by) {
        boolean bySubject = by.equals("subject");
        String typed = bySubject ? connection.subject().subject() : connection.account().value();
        String other = bySubject ? connection.account().value() : connection.subject().subject();

        search("hellowork", by, " " + typed + " ").then().statusCode(200).body(
                containsString("/support/desk/connection?c=" + connection.id()), not(containsString(other)),
                containsString("data-testid=\"desk-state\">Connected<"));
        search("nenkin", by, typed).then().statusCode(200).body(not(containsString(connection.id().toString())));

        assertThat(accesses()).contains("CONNECTIONS_SEARCHED " + connection.id(), "CONNECTIONS_SEARCHED null");
    }

    @ParameterizedTest
    @CsvSource({"account, hanako@example.com", "subject, hanako@example.com", "subject, hanako＠example.com"})
    void nobody_is_searched_for_by_e_mail_address(String by, String who) {
        search("hellowork", by, who).then().statusCode(422).body(containsString("id=\"error-who-email\""),
                containsString("value=\"" + who + "\""));
        assertThat(accesses()).isEmpty();
    }

    @Test
    void what_was_typed_wrong_is_said_beside_each_field_and_nothing_is_lost() {
        search("none", "subject", "").then().statusCode(422).body(containsString("id=\"error-site-missing\""),
                containsString("id=\"error-who-empty\""), containsString("<option value=\"subject\" selected>"));
        search("nenkin", "account", SCRIPT).then().statusCode(422).body(containsString("id=\"error-who-malformed\""),
                containsString("value=\"" + ESCAPED + "\""), not(containsString("<script")),
                containsString("<option value=\"nenkin\" selected>"));
        search("nenkin", "account", "x".repeat(65)).then().statusCode(422).body(containsString("error-who-malformed"));
        search("nenkin", "subject", "\u3042").then().statusCode(422).body(containsString("error-who-malformed"));
        desk.post("/support/desk/search").then().statusCode(422);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void a_history_tells_what_happened_but_not_to_whom() {
        String answer = desk.get("/support/desk/connection?c=" + connection.id()).then().statusCode(200)
                .body(containsString("CONNECTION ESTABLISHED PERSON"), containsString("desk-release")).extract().asString();

        assertThat(answer).doesNotContain(connection.subject().subject(), connection.account().value());
        DeskBrowser.of("auditor").get("/support/desk/connection?c=" + connection.id()).then().statusCode(200)
                .body(not(containsString("desk-release")));
        assertThat(accesses()).containsExactly("HISTORY_READ " + connection.id());
    }

    @Test
    void a_connection_that_is_none_is_said_beside_its_field() {
        desk.get("/support/desk/connection?c=x").then().statusCode(422).body(containsString("id=\"error-connection-malformed\""));
        desk.get("/support/desk/connection?c=" + UUID.randomUUID()).then().statusCode(404)
                .body(containsString("id=\"error-connection-unknown\""));
        desk.get("/support/desk/connection?c=%22%3E%3Cscript%3E").then().statusCode(422).body(not(containsString("<script")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support/desk/none", "/support/desk/drift/none", "/support/desk/drift/hellowork",
        "/support/desk/release?c=x", "/support/desk/released"})
    void what_is_not_there_is_a_page_of_the_desk(String path) {
        desk.get(path).then().statusCode(404).body(containsString("data-testid=\"desk-problem\""),
                containsString("data-testid=\"reference\""), not(containsString("窓口にお尋ねになる")));
    }

    @Test
    void what_cannot_be_written_down_is_not_answered() {
        sql.update("rename table support_access to support_access_away");
        try {
            search("hellowork", "account", connection.account().value()).then().statusCode(500)
                    .body(containsString("desk-problem"), not(containsString(connection.id().toString())));
        } finally {
            sql.update("rename table support_access_away to support_access");
        }
    }
}
