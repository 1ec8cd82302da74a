package tsunagari.portal.journal;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;

/** Which handshake and which browser a request belongs to. */
@QuarkusTest
class TraceTest extends PortalTest {

    private static final String COOKIE = "tsunagari_portal_browser";

    @Test
    void a_handshake_is_one_from_the_hub_to_userinfo() {
        Browser taro = Browser.of("taro");
        String hint = Handshake.parameter(taro.get("/hub/alpha/open").header("Location"), "login_hint");
        Response authorized = new Handshake().with("login_hint", hint).authorize(taro);
        String code = Handshake.parameter(authorized.header("Location"), "code");
        String accessToken = Handshake.redeem(Handshake.redemption(code)).path("access_token");
        given().header("Authorization", "Bearer " + accessToken).get("/userinfo").then().statusCode(200);
        assertThat(steps("/hub/alpha/open", "/par", "/authorize", "/token", "/userinfo")).hasSize(5)
                .extracting(step -> step.get("handshake")).doesNotContain("").containsOnly(steps("/par").get(0).get("handshake"));
    }

    @Test
    void a_sign_in_on_the_way_does_not_break_the_handshake() {
        Browser browser = Browser.of("taro");
        String hint = Handshake.parameter(browser.get("/hub/alpha/open").header("Location"), "login_hint");
        String next = Handshake.parameter(new Handshake().with("prompt", "login").with("login_hint", hint)
                .authorize(browser).header("Location"), "next").replace("%2F", "/");
        browser.signIn("hanako", next);
        browser.get(next).then().statusCode(303);
        assertThat(steps("/hub/alpha/open", "/par", "/authorize", "/authorize/continue")).hasSize(4)
                .extracting(step -> step.get("handshake")).doesNotContain("").containsOnly(steps("/par").get(0).get("handshake"));
    }

    @Test
    void a_handshake_that_does_not_begin_at_the_hub_begins_with_the_pushed_request() {
        String code = new Handshake().code("taro");
        Handshake.redeem(Handshake.redemption(code));
        new Handshake().push();
        List<Map<String, Object>> pushed = steps("/par");
        assertThat(pushed.get(0).get("handshake")).isNotEqualTo(pushed.get(1).get("handshake"));
        assertThat(steps("/authorize", "/token")).extracting(step -> step.get("handshake"))
                .containsOnly(pushed.get(0).get("handshake"));
    }

    @Test
    void what_is_used_a_second_time_still_belongs_to_its_handshake() {
        Browser taro = Browser.of("taro");
        String requestUri = new Handshake().requestUri();
        String code = Handshake.parameter(Handshake.authorize(taro, requestUri).header("Location"), "code");
        Handshake.authorize(taro, requestUri).then().statusCode(400);
        Handshake.redeem(Handshake.redemption(code));
        Handshake.redeem(Handshake.redemption(code)).then().statusCode(400);
        assertThat(steps("/authorize", "/token")).hasSize(4).extracting(step -> step.get("handshake"))
                .containsOnly(steps("/par").get(0).get("handshake"));
    }

    @Test
    void an_unknown_code_or_token_belongs_to_no_handshake() {
        Handshake.redeem(Handshake.redemption("unknown"));
        given().header("Authorization", "Bearer unknown").get("/userinfo");
        assertThat(steps("/token", "/userinfo")).hasSize(2).extracting(step -> step.get("handshake")).containsOnly("");
    }

    @Test
    void a_browser_gets_its_cookie_with_its_first_page_and_keeps_it() {
        Response first = given().get("/sign-in");
        first.then().cookie(COOKIE, matchesPattern("[A-Za-z0-9_-]{43}"));
        assertThat(first.getDetailedCookie(COOKIE)).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getPath()).isEqualTo("/");
        });
        assertThat(given().cookie(COOKIE, first.cookie(COOKIE)).get("/sign-in").cookie(COOKIE)).isNull();
        assertThat(given().get("/sign-in").cookie(COOKIE)).isNotEqualTo(first.cookie(COOKIE));
    }

    @Test
    void a_redirect_is_a_first_page_too_and_an_answer_to_a_program_is_not() {
        given().redirects().follow(false).get("/hub").then().statusCode(303).cookie(COOKIE, matchesPattern(".{43}"));
        assertThat(get("/jwks").cookie(COOKIE)).isNull();
        assertThat(new Handshake().push().cookie(COOKIE)).isNull();
        assertThat(get("/mock/state").cookie(COOKIE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-7", "A_b-9", "1234567890123456789012345678901234567890123456789012345678901234"})
    void a_test_may_choose_the_browser(String chosen) {
        Response page = given().cookie(COOKIE, chosen).get("/sign-in");
        page.then().statusCode(200);
        assertThat(page.cookie(COOKIE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a b", "<b>", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_malformed_value_is_replaced(String sent) {
        given().header("Cookie", COOKIE + "=" + sent).get("/sign-in").then().statusCode(200)
                .cookie(COOKIE, matchesPattern("[A-Za-z0-9_-]{43}"));
    }

    private static List<Map<String, Object>> steps(String... paths) {
        List<Map<String, Object>> entries = get("/mock/journal").path("entries");
        return entries.stream().filter(entry -> List.of(paths).contains(entry.get("path"))).toList();
    }
}
