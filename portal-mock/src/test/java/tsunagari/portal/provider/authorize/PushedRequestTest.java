package tsunagari.portal.provider.authorize;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;
import tsunagari.portal.testing.TestToken;

@QuarkusTest
class PushedRequestTest extends PortalTest {

    @Test
    void a_sound_request_gets_a_request_uri_for_a_minute() {
        new Handshake().push().then().statusCode(201)
                .header("Cache-Control", "no-store")
                .body("request_uri", startsWith("urn:ietf:params:oauth:request_uri:"))
                .body("expires_in", equalTo(60));
    }

    @ParameterizedTest
    @CsvSource({"client_id,invalid_request", "response_type,unsupported_response_type", "redirect_uri,invalid_request",
        "scope,invalid_scope", "state,invalid_request", "nonce,invalid_request", "code_challenge,invalid_request",
        "code_challenge_method,invalid_request"})
    void each_required_parameter_is_required(String parameter, String error) {
        new Handshake().without(parameter).push().then().statusCode(400)
                .header("Cache-Control", "no-store").body("error", equalTo(error));
    }

    @ParameterizedTest
    @CsvSource({"response_type,token,unsupported_response_type", "response_type,code id_token,unsupported_response_type",
        "response_mode,fragment,invalid_request", "scope,profile,invalid_scope",
        "code_challenge_method,plain,invalid_request", "code_challenge,short,invalid_request",
        "prompt,consent,invalid_request", "prompt,none login,invalid_request", "max_age,soon,invalid_request",
        "max_age,-1,invalid_request", "request,eyJ,request_not_supported", "request_uri,urn:x,invalid_request"})
    void a_parameter_with_an_unsupported_value_is_refused(String parameter, String value, String error) {
        new Handshake().with(parameter, value).push().then().statusCode(400).body("error", equalTo(error));
    }

    @ParameterizedTest
    @CsvSource({"/alpha/callback/", "/alpha/callback?x=1", "/alpha/Callback", "/alpha/callback#f", "/beta/callback"})
    void a_redirect_uri_that_differs_by_anything_is_refused(String path) {
        new Handshake().with("redirect_uri", TestSites.base() + path).push().then().statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void another_clients_id_is_refused() {
        new Handshake().with("client_id", "beta").push().then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void a_repeated_parameter_is_refused() {
        RestAssured.given().formParam("state", "a", "b").formParam("client_id", "alpha")
                .formParam("client_assertion", TestToken.assertion(Browser.issuer()).compact())
                .post("/par").then().statusCode(400).body("error", equalTo("invalid_request"));
    }
}
