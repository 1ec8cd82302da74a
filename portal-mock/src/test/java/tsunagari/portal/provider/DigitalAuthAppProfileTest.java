package tsunagari.portal.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.DigitalAuthAppPortal;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.IdTokens;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
@TestProfile(DigitalAuthAppPortal.class)
class DigitalAuthAppProfileTest extends PortalTest {

    @Test
    void a_plain_request_gives_a_code_and_state_and_no_iss() {
        String location = new Handshake().with("acr_values", "aal3 crl").ask(Browser.of("taro")).header("Location");
        assertThat(location).startsWith(TestSites.base() + "/alpha/callback?code=").contains("&state=state-of-the-test")
                .doesNotContain("iss=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce", "code_challenge", "code_challenge_method", "scope", "response_type"})
    void each_required_parameter_is_required(String parameter) {
        Response response = new Handshake().without(parameter).ask(Browser.of("taro"));
        assertThat(response.header("Location")).startsWith(TestSites.base() + "/alpha/callback?error=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce"})
    void a_parameter_has_at_most_255_characters_of_printable_ascii(String parameter) {
        assertThat(ask(parameter, "x".repeat(255))).isEqualTo("code");
        assertThat(ask(parameter, " ~".repeat(100))).isEqualTo("code");
        assertThat(ask(parameter, "x".repeat(256))).isEqualTo("invalid_request");
        assertThat(ask(parameter, "求職")).isEqualTo("invalid_request");
        assertThat(ask(parameter, "a\tb")).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @CsvSource({"aal3,code", "aal3 crl,code", "aal1,invalid_request", "aal3 other,invalid_request",
        "urn:tsunagari:acr:demonstration,invalid_request"})
    void acr_values_are_limited_to_the_known_words(String value, String outcome) {
        assertThat(ask("acr_values", value)).isEqualTo(outcome);
    }

    @Test
    void a_redirect_uri_that_is_not_registered_gets_a_page() {
        assertThat(ask("redirect_uri", TestSites.base() + "/beta/callback")).isEqualTo("page");
    }

    @Test
    void the_scope_name_gives_the_name_at_userinfo_alone() throws Exception {
        Response tokens = redeem(new Handshake().with("scope", "openid name birthdate"), assertion());
        tokens.then().body("scope", equalTo("openid name"));
        assertThat(IdTokens.claims(tokens).hasClaim("name")).isFalse();
        assertThat(IdTokens.claims(tokens).getStringClaimValue("acr")).isEqualTo("aal3");
        given().header("Authorization", "Bearer " + tokens.path("access_token")).get("/userinfo").then()
                .body("name", equalTo("求職 太郎"));
    }

    @Test
    void an_assertion_may_name_the_token_endpoint_as_its_audience_but_not_par() {
        redeem(new Handshake(), assertion().claim("aud", Browser.issuer() + "/token")).then().statusCode(200);
        redeem(new Handshake(), assertion().claim("aud", Browser.issuer() + "/par")).then().statusCode(401);
    }

    @Test
    void a_dpop_proof_is_not_looked_at_and_par_is_not_there() {
        given().header("DPoP", "nonsense").get("/userinfo").then().statusCode(401);
        new Handshake().push().then().statusCode(404);
    }

    private static TestToken assertion() {
        return TestToken.assertion(Browser.issuer());
    }

    private static String ask(String parameter, String value) {
        return Handshake.outcome(new Handshake().with(parameter, value).ask(Browser.of("taro")));
    }

    private static Response redeem(Handshake handshake, TestToken assertion) {
        return Handshake.redeem(Handshake.redemption(handshake.codeFor("taro")), assertion);
    }
}
