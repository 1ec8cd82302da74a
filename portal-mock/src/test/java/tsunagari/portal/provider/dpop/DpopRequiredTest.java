package tsunagari.portal.provider.dpop;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.Handshake;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestKeys;
import tsunagari.portal.testing.TestToken;

/** What differs where FAPI 2.0 is taken to the letter: tokens are bound, state and nonce are the client's choice. */
@QuarkusTest
@TestProfile(DpopRequiredTest.ToTheLetter.class)
class DpopRequiredTest extends PortalTest {

    /** The test portal whose client alpha has to use DPoP, with the parameters that FAPI 2.0 leaves optional. */
    public static class ToTheLetter implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("portal.clients.alpha.dpop-required", "true", "portal.protocol.state-and-nonce-required", "false");
        }
    }

    // ensure-holder-of-key-required
    @Test
    void a_token_request_without_a_proof_is_refused_and_leaves_the_code() {
        Map<String, String> form = Handshake.redemption(new Handshake().code("taro"));
        Handshake.redeem(form).then().statusCode(400).body("error", equalTo("invalid_dpop_proof"));
        bound(form).then().statusCode(200).body("token_type", equalTo("DPoP"));
    }

    // ensure-authorization-request-without-state-success, -without-nonce-success
    @Test
    void state_and_nonce_may_be_left_out() {
        Response answer = new Handshake().without("state").without("nonce").ask(Browser.of("taro"));
        bound(Handshake.redemption(Handshake.parameter(answer.header("Location"), "code"))).then().statusCode(200);
    }

    private static Response bound(Map<String, String> form) {
        TestToken proof = TestToken.proof(TestKeys.STRANGER.key(), "POST", "/token");
        String nonce = Handshake.request(form).header("DPoP", proof.compact()).post("/token").header("DPoP-Nonce");
        return Handshake.request(form).header("DPoP", TestToken.proof(TestKeys.STRANGER.key(), "POST", "/token")
                .claim("nonce", nonce).compact()).post("/token");
    }
}
