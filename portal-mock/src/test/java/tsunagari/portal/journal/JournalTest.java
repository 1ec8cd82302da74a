package tsunagari.portal.journal;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestToken;

/** What the journal tells, and what it never tells. */
@QuarkusTest
class JournalTest extends PortalTest {

    private static final String BROWSER = "browser-canary-7";

    @Test
    void no_secret_of_a_whole_handshake_is_told_anywhere() {
        Walk walk = new Walk();
        List<String> told = Stream.of("/mock/journal", "/mock/journal/export", "/mock/journal/handshakes",
                        "/mock/journal/handshakes/" + walk.handshake, "/mock/handshakes",
                        "/mock/handshakes/" + walk.handshake, "/")
                .map(path -> get(path).then().statusCode(200).extract().asString()).toList();
        assertThat(told).allSatisfy(text -> assertThat(text).contains(walk.handshake));
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(walk.secrets()));
    }

    @Test
    void equal_secrets_are_recognised_by_their_masks() {
        Walk walk = new Walk();
        List<Map<String, Map<String, String>>> entries = get("/mock/journal?handshake=" + walk.handshake).path("entries");
        assertThat(entries).filteredOn(entry -> entry.get("parameters").containsKey("login_hint"))
                .hasSize(2).extracting(entry -> entry.get("parameters").get("login_hint"))
                .allSatisfy(mask -> assertThat(mask).matches("masked:[A-Za-z0-9_-]{10}"))
                .containsOnly(entries.get(0).get("parameters").get("login_hint"));
    }

    @Test
    void a_test_can_say_called_exactly_once() {
        Walk walk = new Walk();
        new Walk();
        get("/mock/journal/count?path=/token&handshake=" + walk.handshake).then().body("count", equalTo(1));
        get("/mock/journal/count?path=/token").then().body("count", equalTo(2));
        get("/mock/journal/count?path=/token&outcome=TOKENS&method=POST&direction=IN&client=alpha").then()
                .body("count", equalTo(2));
        get("/mock/journal/count?path=/token&client=beta").then().body("count", equalTo(0));
        int since = get("/mock/journal").path("next");
        get("/mock/journal/count?since=" + since).then().body("count", equalTo(0));
    }

    @Test
    void an_outcome_is_found_by_its_code() {
        new Handshake().without("nonce").push();
        get("/mock/journal/count?outcome=invalid_request").then().body("count", equalTo(1));
        get("/mock/journal/count?outcome=invalid").then().body("count", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pth=/token", "path=/a&path=/b", "since=x", "since=-1", "direction=UP", "since=99999999999999999999"})
    void a_malformed_filter_is_refused(String query) {
        for (String path : List.of("/mock/journal", "/mock/journal/count", "/mock/journal/handshakes")) {
            get(path + "?" + query).then().statusCode(400).body("error", equalTo("FILTER_MALFORMED"))
                    .body("message", not(equalTo("")));
        }
    }

    @Test
    void the_keys_fetched_on_the_way_belong_to_the_handshake() {
        new Handshake().push(TestToken.assertion(Browser.issuer()).header("kid", "unknown"));
        get("/mock/journal?path=/alpha/jwks&direction=OUT").then().body("entries", hasSize(1))
                .body("entries.handshake", everyItem(containsString("h-")));
    }

    @Test
    void handshakes_are_listed_newest_first_with_how_far_they_came() {
        Walk walk = new Walk();
        new Handshake().without("state").push();
        get("/mock/journal/handshakes").then().body("[0].outcome", equalTo("invalid_request: state must be there"))
                .body("[0].steps", equalTo(1)).body("[1].id", equalTo(walk.handshake))
                .body("[1].client", equalTo("alpha")).body("[1].outcome", equalTo("CLAIMS"))
                .body("[1].begunAt", not(equalTo("")));
        get("/mock/journal/handshakes?client=beta").then().body("$", hasSize(0));
    }

    @Test
    void a_handshake_is_a_sequence_in_mermaid() {
        String mermaid = get("/mock/journal/handshakes/" + new Walk().handshake).path("mermaid");
        assertThat(mermaid).startsWith("sequenceDiagram\n").contains("participant CLIENT as alpha")
                .containsSubsequence("BROWSER->>PORTAL: GET /hub/alpha/open", "CLIENT->>PORTAL: POST /par",
                        "PORTAL-->>CLIENT: 201 PUSHED", "BROWSER->>PORTAL: GET /authorize", "PORTAL-->>BROWSER: 303 CODE",
                        "CLIENT->>PORTAL: POST /token", "PORTAL-->>CLIENT: 200 TOKENS");
    }

    @Test
    void nothing_in_a_request_can_become_part_of_the_diagram() {
        given().redirects().follow(false).queryParam("client_id", "x\nBROWSER->>PORTAL: forged; %%<script>").get("/authorize");
        String id = get("/mock/journal/handshakes").path("[0].id");
        assertThat((String) get("/mock/journal/handshakes/" + id).path("mermaid")).doesNotContain("forged;", "%%", "<");
        assertThat(get("/mock/handshakes/" + id).asString()).doesNotContain("<script");
    }

    @Test
    void long_values_are_cut() {
        new Handshake().with("scope", "openid " + "x".repeat(20_000)).push();
        String scope = get("/mock/journal?path=/par").path("entries[0].parameters.scope");
        assertThat(scope).hasSizeLessThanOrEqualTo(301).startsWith("openid xxx");
    }

    @Test
    void the_page_of_a_handshake_has_steps_a_diagram_and_text_without_script_or_style() {
        String id = new Walk().handshake;
        for (String language : List.of("ja", "ja-simple", "en")) {
            Response page = get("/mock/handshakes/" + id + "?lang=" + language);
            page.then().statusCode(200).contentType("text/html").body(containsString("lang=\"" + language + "\""));
            assertThat(page.asString()).contains("data-testid=\"steps\"", "<svg", "data-testid=\"mermaid\"",
                    "POST /token").doesNotContain("<script", "style=", "<style");
        }
        given().accept("text/html").get("/mock/handshakes/h-unknown").then().statusCode(404);
        get("/mock/journal/handshakes/h-unknown").then().statusCode(404).body("error", equalTo("HANDSHAKE_UNKNOWN"));
    }

    @Test
    void the_export_is_the_whole_journal_as_a_file() {
        new Walk();
        get("/mock/journal/export").then().header("Content-Disposition", containsString("attachment"))
                .body("entries.path", hasItem("/token")).body("entries.path", hasItem("/hub/alpha/open"));
    }

    /** A complete handshake from the hub on, and everything in it that is nobody else's business. */
    private static final class Walk {

        private final String hint;
        private final String requestUri;
        private final String code;
        private final String accessToken;
        private final String idToken;
        private final String assertion = TestToken.assertion(Browser.issuer()).compact();
        private final String handshake;

        private Walk() {
            Browser taro = Browser.of("taro");
            hint = Handshake.parameter(taro.request().cookie("tsunagari_portal_browser", BROWSER)
                    .get("/hub/alpha/open").header("Location"), "login_hint");
            requestUri = new Handshake().with("login_hint", hint).requestUri();
            code = Handshake.parameter(Handshake.authorize(taro, requestUri).header("Location"), "code");
            Response tokens = given().formParams(Handshake.redemption(code)).formParam("client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer").formParam("client_assertion", assertion)
                    .post("/token");
            accessToken = tokens.path("access_token");
            idToken = tokens.path("id_token");
            given().header("Authorization", "Bearer " + accessToken).get("/userinfo").then().statusCode(200);
            handshake = get("/mock/journal/handshakes").path("[0].id");
        }

        private String[] secrets() {
            return new String[] {hint, requestUri, code, accessToken, idToken, assertion, Handshake.VERIFIER,
                "state-of-the-test", "nonce-of-the-test", BROWSER, subjectAtAlpha("taro")};
        }
    }
}
