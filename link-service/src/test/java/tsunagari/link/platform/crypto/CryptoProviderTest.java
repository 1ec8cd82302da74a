package tsunagari.link.platform.crypto;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class CryptoProviderTest {

    @TestHTTPResource(management = true)
    URL management;

    @Test
    void the_metrics_say_which_provider_is_in_force() throws Exception {
        String name = Signature.getInstance("SHA256withECDSA").getProvider().getName();
        given().get(metrics()).then().statusCode(200)
                .body(containsString("tsunagari_link_crypto_provider{name=\"" + name + "\",version=\""));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void where_the_platform_has_it_the_running_service_signs_with_native_code() {
        given().get(metrics()).then().body(containsString("name=\"AmazonCorrettoCryptoProvider\",version=\"2.4.1\""));
    }

    @ParameterizedTest
    @CsvSource({"ES256, EC", "PS256, RSA", "RS256, RSA", "EdDSA, Ed25519"})
    void every_algorithm_of_a_portal_is_verified_and_a_changed_signature_refused(String algorithm, String keys)
            throws Exception {
        KeyPair pair = pair(keys);
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(algorithm);
        signed.setKey(pair.getPrivate());
        signed.setPayload("{}");
        String token = signed.getCompactSerialization();
        int place = token.length() - 20;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        assertThat(verifies(token, algorithm, pair)).isTrue();
        assertThat(verifies(token.substring(0, place) + other + token.substring(place + 1), algorithm, pair)).isFalse();
    }

    private String metrics() {
        return "http://" + management.getAuthority() + "/q/metrics";
    }

    private static KeyPair pair(String kind) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (kind.equals("EC")) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator.generateKeyPair();
    }

    private static boolean verifies(String token, String algorithm, KeyPair pair) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
        signature.setCompactSerialization(token);
        signature.setKey(pair.getPublic());
        return signature.verifySignature();
    }
}
