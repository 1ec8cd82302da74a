package tsunagari.portal.journal;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

/** A handshake's page tells who asks whom, and draws the same. */
@QuarkusTest
class DrawnHandshakeTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"70,Browser", "350,Portal", "630,alpha"})
    void every_party_has_a_column_under_its_name(int x, String name) {
        new Handshake().push();

        assertThat(page()).contains("viewBox=\"0 0 700 ",
                "<line class=\"sequence-life\" x1=\"" + x + "\" y1=\"32\" x2=\"" + x + "\"",
                "x=\"" + x + "\" y=\"22\" text-anchor=\"middle\">" + name + "</text>");
    }

    @Test
    void what_browser_and_site_ask_for_leads_to_the_portal() {
        new Handshake().code("taro");

        assertThat(page()).contains("Site to portal: <code lang=\"en\">POST /par",
                        "Browser to portal: <code lang=\"en\">GET /authorize")
                .containsPattern(arrow(630, 350)).containsPattern(arrow(70, 350)).doesNotContainPattern(arrow(70, 630));
    }

    @Test
    void what_the_portal_asks_for_leads_to_the_site() {
        new Handshake().push(TestToken.assertion(Browser.issuer()).header("kid", "unknown"));

        assertThat(page()).contains("Portal to site: <code lang=\"en\">GET /alpha/jwks").containsPattern(arrow(350, 630));
    }

    private static String page() {
        return get("/mock/handshakes/" + get("/mock/journal/handshakes").path("[0].id") + "?lang=en").asString();
    }

    private static String arrow(int from, int to) {
        return "sequence-arrow\" x1=\"" + from + "\" y1=\"(\\d+)\" x2=\"" + to + "\" y2=\"\\1\"";
    }
}
