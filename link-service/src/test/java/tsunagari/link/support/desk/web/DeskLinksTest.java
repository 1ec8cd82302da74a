package tsunagari.link.support.desk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestConnections;

/** The browser of somebody of the desk on another site's page; the proxy adds their token to whatever it asks for. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class DeskLinksTest {

    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    private final SupportToken token = SupportToken.of("support", "auditor");
    private Connection connection;

    @BeforeEach
    void connect() {
        connection = connections.active("hellowork");
    }

    private RequestSpecification browser(String... sites) {
        RequestSpecification request = given().redirects().follow(false).header("Authorization", token.bearer())
                .header("Accept-Language", "en");
        return sites.length == 0 ? request : request.header("Sec-Fetch-Site", sites[0], (Object[]) List.of(sites)
                .subList(1, sites.length).toArray());
    }

    private List<String> pages() {
        String reference = connections.history(connection).get(0).reference().value();
        return List.of("/support/desk/connection?c=" + connection.id(), "/support/desk/reference?r=" + reference,
                "/support/desk/release?c=" + connection.id(), "/support/desk/released?c=" + connection.id() + "&r=" + reference);
    }

    private List<String> accesses() {
        return sql.select(row -> row.getString(1), "select action from support_access where who = ?", token.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "NONE", "none, cross-site"})
    void A40_a_link_from_elsewhere_reads_nothing_in_anybodys_name_and_asks_first(String site) {
        for (String page : pages()) {
            browser(site).get(page).then().statusCode(403).body(containsString("data-testid=\"desk-linked\""),
                    containsString("href=\"" + page.replace("&", "&amp;") + "\" data-testid=\"desk-open\""));
            browser(site).head(page).then().statusCode(403);
        }
        assertThat(accesses()).isEmpty();
    }

    @Test
    void A40_two_values_are_none_of_a_browser() {
        browser("same-origin", "cross-site").get(pages().get(0)).then().statusCode(403);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void what_a_colleague_pasted_and_the_desks_own_pages_lead_to_is_read_and_written_down() {
        String page = pages().get(0);
        Stream.of(browser("none"), browser("same-origin"), browser())
                .forEach(it -> it.get(page).then().statusCode(200).body(containsString("data-testid=\"desk-connection-page\"")));
        assertThat(accesses()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support", "/support/desk/sign-in"})
    void where_everything_begins_and_people_sign_in_anybody_may_lead(String page) {
        browser("cross-site").get(page).then().statusCode(200);
        assertThat(accesses()).isEmpty();
    }

    @Test
    void A40_the_api_is_for_the_page_of_no_other_site() {
        String history = "/support/v1/connections/" + connection.id() + "/history";
        browser("cross-site").get(history).then().statusCode(403).body("type", equalTo("urn:tsunagari:problem:request-refused"));
        browser("same-site").post("/support/v1/audit/verify").then().statusCode(403);
        assertThat(accesses()).isEmpty();

        browser().get(history).then().statusCode(200);
        assertThat(accesses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Purpose: prefetch", "Sec-Purpose: prefetch", "Sec-Purpose: prefetch;prerender"})
    void what_a_browser_asks_for_ahead_is_not_read(String header) {
        String[] named = header.split(": ");
        browser("none").header(named[0], named[1]).get(pages().get(0)).then().statusCode(503)
                .header("Cache-Control", "no-store").body(emptyString());
        assertThat(accesses()).isEmpty();
    }
}
