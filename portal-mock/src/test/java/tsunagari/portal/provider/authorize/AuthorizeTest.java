package tsunagari.portal.provider.authorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestSites;

@QuarkusTest
class AuthorizeTest extends PortalTest {

    @Test
    void a_signed_in_user_goes_straight_back_with_code_state_and_iss() {
        String location = new Handshake().authorize(Browser.of("taro")).then().statusCode(303).extract().header("Location");
        assertThat(location).startsWith(TestSites.base() + "/alpha/callback?code=");
        assertThat(Handshake.parameter(location, "state")).isEqualTo("state-of-the-test");
        assertThat(Handshake.parameter(location, "iss")).isEqualTo(encoded(Browser.issuer()));
    }

    @Test
    void without_a_pushed_request_there_is_a_page_and_no_redirect() {
        errorPage(new Browser().request().queryParam("client_id", "alpha")
                .queryParam("redirect_uri", TestSites.base() + "/alpha/callback").get("/authorize"), "PUSHED_REQUEST_REQUIRED");
    }

    @Test
    void an_unknown_client_gets_a_page() {
        errorPage(new Browser().request().queryParam("client_id", "gamma")
                .queryParam("request_uri", new Handshake().requestUri()).get("/authorize"), "CLIENT_UNKNOWN");
    }

    @Test
    void another_client_cannot_use_a_request_nor_use_it_up() {
        String requestUri = new Handshake().requestUri();
        errorPage(new Browser().request().queryParam("client_id", "beta").queryParam("request_uri", requestUri)
                .get("/authorize"), "REQUEST_URI");
        Handshake.authorize(Browser.of("taro"), requestUri).then().statusCode(303);
    }

    @Test
    void a_request_uri_is_good_once() {
        Browser taro = Browser.of("taro");
        String requestUri = new Handshake().requestUri();
        Handshake.authorize(taro, requestUri).then().statusCode(303);
        errorPage(Handshake.authorize(taro, requestUri), "REQUEST_URI");
    }

    // fapi2-security-profile-final-par-ensure-server-accepts-reused-request-uri-before-authentication-completion
    @Test
    void a_request_uri_can_be_loaded_again_until_one_of_the_pages_was_completed() {
        Browser browser = new Browser();
        String requestUri = new Handshake().requestUri();
        String first = signInAsked(Handshake.authorize(browser, requestUri));
        String second = signInAsked(Handshake.authorize(browser, requestUri));
        browser.signIn("hanako", second);
        browser.get(second).then().statusCode(303).header("Location", containsString("code="));
        browser.signIn("hanako", first);
        errorPage(browser.get(first), "REQUEST_URI");
        errorPage(Handshake.authorize(browser, requestUri), "REQUEST_URI");
    }

    @Test
    void a_hint_at_another_user_counts_also_when_the_page_is_loaded_again() {
        Browser taro = Browser.of("taro");
        String hint = Handshake.parameter(
                Browser.of("hanako").get("/hub/alpha/connect").header("Location"), "login_hint");
        String requestUri = new Handshake().with("login_hint", hint).requestUri();
        signInAsked(Handshake.authorize(taro, requestUri));
        signInAsked(Handshake.authorize(taro, requestUri));
    }

    @Test
    void a_request_uri_is_good_for_a_minute() {
        String requestUri = new Handshake().requestUri();
        TestClock.forward(Duration.ofSeconds(61));
        errorPage(Handshake.authorize(Browser.of("taro"), requestUri), "REQUEST_URI");
    }

    @Test
    void a_repeated_parameter_gets_a_page() {
        errorPage(new Browser().request().queryParam("client_id", "alpha", "alpha")
                .queryParam("request_uri", new Handshake().requestUri()).get("/authorize"), "PARAMETER_REPEATED");
    }

    @Test
    void somebody_not_signed_in_signs_in_first_and_then_goes_back() {
        Browser browser = new Browser();
        String next = signInAsked(new Handshake().authorize(browser));
        browser.signIn("hanako", next).then().statusCode(303).header("Location", Browser.issuer() + next);
        browser.get(next).then().statusCode(303).header("Location", containsString("/alpha/callback?code="));
    }

    @Test
    void a_waiting_request_is_answered_once() {
        Browser browser = new Browser();
        String next = signInAsked(new Handshake().authorize(browser));
        browser.signIn("hanako", next);
        browser.get(next).then().statusCode(303);
        errorPage(browser.get(next), "AUTHORIZATION_EXPIRED");
    }

    @Test
    void prompt_login_asks_again_and_an_older_sign_in_does_not_count() {
        Browser taro = Browser.of("taro");
        String next = signInAsked(new Handshake().with("prompt", "login").authorize(taro));
        taro.get(next).then().statusCode(303).header("Location", containsString("/sign-in?next="));
        taro.signIn("taro", next);
        taro.get(next).then().statusCode(303).header("Location", containsString("code="));
    }

    @Test
    void prompt_none_without_a_session_is_login_required_with_state_and_iss() {
        String location = new Handshake().with("prompt", "none").authorize(new Browser()).header("Location");
        assertThat(Handshake.parameter(location, "error")).isEqualTo("login_required");
        assertThat(Handshake.parameter(location, "state")).isEqualTo("state-of-the-test");
        assertThat(Handshake.parameter(location, "iss")).isEqualTo(encoded(Browser.issuer()));
    }

    @Test
    void prompt_none_with_a_session_gives_a_code() {
        new Handshake().with("prompt", "none").authorize(Browser.of("taro")).then()
                .header("Location", containsString("code="));
    }

    @Test
    void a_sign_in_older_than_max_age_is_asked_for_again() {
        Browser taro = Browser.of("taro");
        TestClock.forward(Duration.ofSeconds(31));
        signInAsked(new Handshake().with("max_age", "30").authorize(taro));
    }

    @Test
    void a_sign_in_younger_than_max_age_suffices() {
        new Handshake().with("max_age", "30").authorize(Browser.of("taro")).then()
                .header("Location", containsString("code="));
    }

    @Test
    void an_unknown_login_hint_is_ignored() {
        new Handshake().with("login_hint", "whoever").authorize(Browser.of("taro")).then()
                .header("Location", containsString("code="));
    }

    @Test
    void a_hint_at_another_user_leads_to_the_sign_in_page() {
        String hint = Handshake.parameter(
                Browser.of("hanako").get("/hub/alpha/connect").header("Location"), "login_hint");
        signInAsked(new Handshake().with("login_hint", hint).authorize(Browser.of("taro")));
    }

    @Test
    void a_hint_at_the_signed_in_user_suffices() {
        Browser hanako = Browser.of("hanako");
        String hint = Handshake.parameter(hanako.get("/hub/alpha/connect").header("Location"), "login_hint");
        new Handshake().with("login_hint", hint).authorize(hanako).then().header("Location", containsString("code="));
    }

    @Test
    void the_sign_in_page_of_a_handshake_lets_its_form_end_at_the_client() {
        Browser browser = new Browser();
        String next = signInAsked(new Handshake().authorize(browser));
        browser.get("/sign-in?next=" + next).then().statusCode(200)
                .header("Content-Security-Policy",
                        containsString("form-action 'self' " + TestSites.base() + " https://home.alpha.example"));
    }

    private static String signInAsked(Response response) {
        String location = response.then().statusCode(303)
                .header("Location", startsWith(Browser.issuer() + "/sign-in?next=")).extract().header("Location");
        return Handshake.parameter(location, "next").replace("%2F", "/");
    }

    private static void errorPage(Response response, String reason) {
        response.then().statusCode(400).header("Location", nullValue()).contentType("text/html")
                .body(containsString(reason));
    }

    private static String encoded(String value) {
        return value.replace(":", "%3A").replace("/", "%2F");
    }
}
