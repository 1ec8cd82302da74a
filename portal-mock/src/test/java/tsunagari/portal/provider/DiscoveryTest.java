package tsunagari.portal.provider;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class DiscoveryTest extends PortalTest {

    private static final String METADATA = "/.well-known/openid-configuration";

    @Test
    void it_names_the_configured_issuer_and_says_that_it_is_a_mock() {
        get(METADATA).then().statusCode(200)
                .body("issuer", equalTo(Browser.issuer())).body("tsunagari_mock", is(true));
    }

    @Test
    void it_advertises_the_strict_protocol_and_nothing_weaker() {
        get(METADATA).then()
                .body("require_pushed_authorization_requests", is(true))
                .body("authorization_response_iss_parameter_supported", is(true))
                .body("response_types_supported", contains("code"))
                .body("code_challenge_methods_supported", contains("S256"))
                .body("token_endpoint_auth_methods_supported", contains("private_key_jwt"))
                .body("token_endpoint_auth_signing_alg_values_supported", contains("ES256", "PS256"))
                .body("id_token_signing_alg_values_supported", contains("ES256"))
                .body("subject_types_supported", contains("pairwise"))
                .body("backchannel_logout_supported", is(true));
    }

    @Test
    void every_endpoint_lies_below_the_issuer() {
        get(METADATA).then()
                .body("pushed_authorization_request_endpoint", equalTo(Browser.issuer() + "/par"))
                .body("authorization_endpoint", equalTo(Browser.issuer() + "/authorize"))
                .body("token_endpoint", equalTo(Browser.issuer() + "/token"))
                .body("userinfo_endpoint", equalTo(Browser.issuer() + "/userinfo"))
                .body("end_session_endpoint", equalTo(Browser.issuer() + "/end-session"))
                .body("jwks_uri", equalTo(Browser.issuer() + "/jwks"));
    }

    @Test
    void the_key_set_has_the_public_signing_key_and_no_private_part() {
        get("/jwks").then().statusCode(200).body("keys", hasSize(1))
                .body("keys[0].kty", equalTo("EC")).body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].alg", equalTo("ES256")).body("keys[0].use", equalTo("sig"))
                .body("keys[0].kid", notNullValue()).body("keys[0].d", nullValue());
    }
}
