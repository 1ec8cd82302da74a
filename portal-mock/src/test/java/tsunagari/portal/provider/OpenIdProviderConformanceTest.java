package tsunagari.portal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.BasicPortal;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestClock;
import tsunagari.portal.testing.TestSites;

/**
 * The authorization endpoint's part of the OpenID Foundation's plan {@code oidcc-basic-certification-test-plan}; the
 * comments have the names of its modules.
 */
@QuarkusTest
@TestProfile(BasicPortal.class)
class OpenIdProviderConformanceTest extends PortalTest {

    // oidcc-ensure-registered-redirect-uri, and what could be mistaken for a registered one
    @ParameterizedTest
    @ValueSource(strings = {"", "/alpha/callback/", "/alpha/callback?x=1", "/alpha/callback%2f", "/beta/callback"})
    void a_redirect_uri_that_is_not_registered_gets_a_page_and_no_redirect(String path) {
        errorPage(new Handshake().with("redirect_uri", path.isEmpty() ? "" : TestSites.base() + path));
    }

    @Test
    void an_unknown_or_missing_client_gets_a_page_and_no_redirect() {
        errorPage(new Handshake().with("client_id", "gamma"));
        errorPage(new Handshake().without("client_id"));
    }

    // oidcc-response-type-missing and unsupported ones; an error goes back with state and iss
    @ParameterizedTest
    @CsvSource({"response_type,,unsupported_response_type", "response_type,token,unsupported_response_type",
        "scope,profile,invalid_scope", "max_age,soon,invalid_request", "prompt,none login,invalid_request",
        "code_challenge_method,plain,invalid_request", "request,eyJ,request_not_supported",
        "request_uri,https://client.example/r,request_uri_not_supported", "id_token_hint,eyJ,invalid_request"})
    void any_other_error_goes_back_to_the_client_with_state_and_iss(String parameter, String value, String error) {
        Response response = new Handshake().with(parameter, value == null ? "" : value).ask(Browser.of("taro"));
        assertThat(Handshake.outcome(response)).isEqualTo(error);
        assertThat(response.header("Location")).startsWith(TestSites.base() + "/alpha/callback?error=")
                .contains("&state=state-of-the-test", "&iss=").doesNotContain("code=");
    }

    // oidcc-ensure-request-without-nonce-succeeds-for-code-flow; state is optional as well
    @Test
    void nonce_and_state_are_optional_and_do_not_come_back_when_they_were_not_sent() {
        Response answer = new Handshake().without("nonce").without("state").ask(Browser.of("taro"));
        assertThat(answer.header("Location")).contains("code=").doesNotContain("state=");
        Response tokens = redeem(Handshake.parameter(answer.header("Location"), "code"));
        assertThat(IdTokens.claims(tokens).hasClaim("nonce")).isFalse();
    }

    // oidcc-display-page, -display-popup, -ui-locales, -claims-locales, -login-hint,
    // -ensure-request-with-acr-values-succeeds, -ensure-request-with-unknown-parameter-succeeds
    @ParameterizedTest
    @CsvSource({"display,page", "display,popup", "ui_locales,se", "claims_locales,se", "login_hint,buffy@example.com",
        "acr_values,urn:nobody:1 urn:nobody:2", "extra,foobar", "dpop_jkt,x"})
    void parameters_that_are_voluntary_or_unknown_change_nothing(String parameter, String value) {
        assertThat(ask(new Handshake().with(parameter, value), Browser.of("taro"))).isEqualTo("code");
    }

    // oidcc-scope-email, -address, -phone, -all, -ensure-other-scope-order-succeeds
    @ParameterizedTest
    @ValueSource(strings = {"openid email", "profile openid", "phone address openid email profile"})
    void scopes_come_in_any_order_and_unknown_ones_are_ignored(String scope) {
        Response tokens = redeem(new Handshake().with("scope", scope).codeFor("taro"));
        tokens.then().statusCode(200);
        assertThat((String) tokens.path("scope")).contains("openid").doesNotContain("email", "phone", "address");
    }

    // oidcc-prompt-login
    @Test
    void prompt_login_asks_somebody_signed_in_again_and_auth_time_is_newer() {
        Browser taro = Browser.of("taro");
        long before = authTime(new Handshake().ask(taro));
        TestClock.forward(Duration.ofSeconds(3));
        assertThat(authTime(afterSignIn(taro, new Handshake().with("prompt", "login")))).isGreaterThan(before);
    }

    // oidcc-prompt-none-not-logged-in, -prompt-none-logged-in
    @Test
    void prompt_none_gives_a_code_to_somebody_signed_in_and_login_required_otherwise() {
        assertThat(ask(new Handshake().with("prompt", "none"), new Browser())).isEqualTo("login_required");
        assertThat(ask(new Handshake().with("prompt", "none"), Browser.of("taro"))).isEqualTo("code");
    }

    // oidcc-max-age-1, -max-age-10000
    @Test
    void a_sign_in_older_than_max_age_is_repeated_and_a_younger_one_is_kept() {
        Browser taro = Browser.of("taro");
        long before = authTime(new Handshake().ask(taro));
        TestClock.forward(Duration.ofSeconds(2));
        assertThat(authTime(new Handshake().with("max_age", "10000").ask(taro))).isEqualTo(before);
        assertThat(ask(new Handshake().with("max_age", "1").with("prompt", "none"), taro)).isEqualTo("login_required");
        assertThat(authTime(afterSignIn(taro, new Handshake().with("max_age", "1")))).isGreaterThan(before);
    }

    // oidcc-id-token-hint
    @Test
    void an_id_token_hint_gives_a_code_for_its_user_and_for_nobody_else() {
        String hint = redeem(new Handshake().codeFor("taro")).path("id_token");
        Handshake silent = new Handshake().with("prompt", "none").with("id_token_hint", hint);
        assertThat(ask(silent, Browser.of("taro"))).isEqualTo("code");
        assertThat(ask(silent, Browser.of("hanako"))).isEqualTo("login_required");
        Browser hanako = Browser.of("hanako");
        Response response = new Handshake().with("id_token_hint", hint).ask(hanako);
        assertThat(Handshake.outcome(response)).isEqualTo("sign-in");
        assertThat(Handshake.outcome(signIn(hanako, "hanako", response))).isEqualTo("login_required");
    }

    @Test
    void an_expired_hint_is_good_and_one_that_somebody_changed_is_not() {
        String hint = redeem(new Handshake().codeFor("taro")).path("id_token");
        TestClock.forward(Duration.ofMinutes(10));
        assertThat(ask(new Handshake().with("id_token_hint", hint), Browser.of("taro"))).isEqualTo("code");
        String changed = hint.substring(0, hint.length() - 8) + "AAAAAAAA";
        assertThat(ask(new Handshake().with("id_token_hint", changed), Browser.of("taro"))).isEqualTo("invalid_request");
    }

    // oidcc-ensure-post-request-succeeds
    @Test
    void the_request_may_be_posted() {
        Response response = Browser.of("taro").request().formParams(new Handshake().parameters()).post("/authorize");
        assertThat(Handshake.outcome(response)).isEqualTo("code");
    }

    @Test
    void the_code_is_sent_by_a_redirect_that_is_neither_cached_nor_a_referrer() {
        new Handshake().ask(Browser.of("taro")).then().statusCode(303).header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void a_repeated_parameter_gets_a_page() {
        Map<String, Object> repeated = new HashMap<>(new Handshake().parameters());
        Response response = Browser.of("taro").request().queryParams(repeated).queryParam("state", "other").get("/authorize");
        response.then().statusCode(400).header("Location", nullValue());
    }

    private static void errorPage(Handshake handshake) {
        handshake.ask(Browser.of("taro")).then().statusCode(400).contentType("text/html").header("Location", nullValue());
    }

    private static String ask(Handshake handshake, Browser browser) {
        return Handshake.outcome(handshake.ask(browser));
    }

    private static Response afterSignIn(Browser browser, Handshake handshake) {
        return signIn(browser, "taro", handshake.ask(browser));
    }

    private static Response signIn(Browser browser, String user, Response asked) {
        String next = Handshake.parameter(asked.header("Location"), "next").replace("%2F", "/");
        browser.signIn(user, next);
        return browser.get(next);
    }

    private static long authTime(Response answer) {
        Response tokens = redeem(Handshake.parameter(answer.header("Location"), "code"));
        return ((Number) IdTokens.claims(tokens).getClaimValue("auth_time")).longValue();
    }

    private static Response redeem(String code) {
        return Handshake.redeem(Handshake.redemption(code));
    }
}
