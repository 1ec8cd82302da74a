package tsunagari.portal.provider.logout;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;

@QuarkusTest
class SignOutTest extends PortalTest {

    @Test
    void it_ends_the_session_and_takes_the_cookie_away() {
        Browser taro = Browser.of("taro");
        taro.post("/sign-out", Map.of()).then().statusCode(303).header("Location", Browser.issuer() + "/?signed-out=yes")
                .cookie("tsunagari_portal", equalTo(""));
        taro.get("/hub").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    @Test
    void the_start_page_says_that_it_is_done_as_long_as_that_is_true() {
        Browser taro = Browser.of("taro");
        taro.get("/?signed-out=yes").then().body(not(containsString("data-testid=\"signed-out\"")));
        taro.post("/sign-out", Map.of());
        taro.get("/?signed-out=yes").then().body(containsString("data-testid=\"signed-out\""));
        taro.get("/").then().body(not(containsString("data-testid=\"signed-out\"")));
    }

    @Test
    void the_clients_that_the_user_was_signed_in_to_get_logout_tokens_and_no_others() throws Exception {
        Browser taro = Browser.of("taro");
        new Handshake().authorize(taro);
        taro.post("/sign-out", Map.of());
        List<LoggedRequest> received = received("alpha");
        assertThat(received).hasSize(1);
        assertThat(received("beta")).isEmpty();
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(received.get(0).getBodyAsString().substring("logout_token=".length()));
        JwtClaims claims = JwtClaims.parse(token.getUnverifiedPayload());
        assertThat(token.getHeader("typ")).isEqualTo("logout+jwt");
        assertThat(claims.getClaimValue("aud")).isEqualTo("alpha");
        assertThat(claims.getSubject()).isEqualTo(subjectAtAlpha("taro"));
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(120);
        assertThat(claims.getClaimNames()).containsExactlyInAnyOrder("iss", "aud", "iat", "exp", "jti", "sub", "events");
        assertThat(claims.getClaimValue("events")).isEqualTo(
                Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    @Test
    void a_second_sign_out_changes_nothing() {
        Browser taro = Browser.of("taro");
        new Handshake().authorize(taro);
        taro.post("/sign-out", Map.of());
        taro.post("/sign-out", Map.of()).then().statusCode(303);
        assertThat(received("alpha")).hasSize(1);
    }

    @Test
    void a_client_that_does_not_answer_does_not_keep_the_user_signed_in() {
        TestSites.server().stubFor(WireMock.post("/alpha/backchannel-logout").willReturn(WireMock.status(500)));
        Browser taro = Browser.of("taro");
        new Handshake().authorize(taro);
        taro.post("/sign-out", Map.of()).then().statusCode(303);
        taro.get("/hub").then().statusCode(303);
    }

    @Test
    void another_sites_page_cannot_sign_anybody_out() {
        Browser taro = Browser.of("taro");
        taro.request().header("Origin", "http://127.0.0.1:8082").formParam("x", "").post("/sign-out").then().statusCode(403);
        taro.get("/hub").then().statusCode(200);
    }

    @Test
    void a_client_may_ask_and_the_user_is_asked() {
        Browser taro = Browser.of("taro");
        endSession(taro, "alpha", "/alpha/signed-out").then().statusCode(200)
                .header("Content-Security-Policy", containsString("form-action 'self' " + TestSites.base()))
                .body(containsString("data-testid=\"confirm\""));
        taro.get("/hub").then().statusCode(200);
    }

    @Test
    void after_the_confirmation_the_browser_returns_to_the_client_with_its_state() {
        Browser.of("taro").post("/sign-out", Map.of("client_id", "alpha", "state", "s 1",
                        "post_logout_redirect_uri", TestSites.base() + "/alpha/signed-out"))
                .then().statusCode(303).header("Location", TestSites.base() + "/alpha/signed-out?state=s+1");
    }

    @Test
    void somebody_not_signed_in_returns_at_once() {
        endSession(new Browser(), "alpha", "/alpha/signed-out").then().statusCode(303)
                .header("Location", TestSites.base() + "/alpha/signed-out?state=s");
    }

    @ParameterizedTest
    @CsvSource({"alpha,/alpha/elsewhere,POST_LOGOUT", "beta,/alpha/signed-out,POST_LOGOUT", "gamma,/alpha/signed-out,CLIENT_UNKNOWN"})
    void a_return_address_that_is_not_the_clients_gets_a_page(String client, String path, String reason) {
        endSession(Browser.of("taro"), client, path).then().statusCode(400).header("Location", nullValue())
                .body(containsString(reason));
    }

    @Test
    void a_forged_id_token_hint_gets_a_page() {
        new Browser().request().queryParam("id_token_hint", "a.b.c").get("/end-session").then().statusCode(400)
                .body(containsString("ID_TOKEN_HINT_INVALID"));
    }

    private static Response endSession(Browser browser, String client, String path) {
        return browser.request().queryParam("client_id", client).queryParam("state", "s")
                .queryParam("post_logout_redirect_uri", TestSites.base() + path).get("/end-session");
    }

    private static List<LoggedRequest> received(String client) {
        return TestSites.server().findAll(postRequestedFor(urlEqualTo("/" + client + "/backchannel-logout")));
    }
}
