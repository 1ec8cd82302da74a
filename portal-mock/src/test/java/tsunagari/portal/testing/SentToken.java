package tsunagari.portal.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A token that the portal sent to alpha because a test ordered it. */
public record SentToken(String text) {

    /** Orders a token about taro with these further members, and gives what alpha got. */
    public static SentToken of(String route, String members) {
        order(route, "{\"client\":\"alpha\",\"user\":\"taro\"" + (members.isEmpty() ? "" : ",") + members + "}")
                .then().statusCode(200);
        List<LoggedRequest> received = TestSites.server().findAll(postRequestedFor(urlPathMatching("/alpha/.*")));
        String body = received.get(received.size() - 1).getBodyAsString();
        return new SentToken(body.startsWith("logout_token=") ? body.substring("logout_token=".length()) : body);
    }

    /** Posts an order, whatever the answer. */
    public static Response order(String route, String body) {
        return RestAssured.given().contentType("application/json").body(body).post(route);
    }

    /** The header. */
    public Map<String, Object> header() {
        return json(0);
    }

    /** The claims. */
    public Map<String, Object> claims() {
        return json(1);
    }

    /** The encoded signature, which may be empty. */
    public String signature() {
        return text.split("\\.", -1)[2];
    }

    /** Whether the key that the portal publishes under this id made the signature, by this algorithm. */
    public boolean signedByPublished(Object kid, String algorithm) {
        return signedBy(published(kid), algorithm);
    }

    /** Whether this key made the signature by this algorithm, whatever the header says. */
    public boolean signedBy(Key key, String algorithm) {
        try {
            JsonWebSignature jws = new JsonWebSignature() {
                @Override
                public String getAlgorithmHeaderValue() {
                    return algorithm;
                }
            };
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setDoKeyValidation(false);
            jws.setCompactSerialization(text);
            jws.setKey(key);
            return jws.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    /** The published key of this id. */
    public static Key published(Object kid) {
        try {
            JsonWebKey key = new JsonWebKeySet(RestAssured.get("/jwks").asString())
                    .findJsonWebKey((String) kid, null, null, null);
            return key == null ? null : key.getKey();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> json(int part) {
        try {
            return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(text.split("\\.")[part]),
                    StandardCharsets.UTF_8));
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
