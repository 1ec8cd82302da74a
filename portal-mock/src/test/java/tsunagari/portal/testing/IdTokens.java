package tsunagari.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/** Reads ID tokens as a careful relying party does. */
public final class IdTokens {

    private IdTokens() {
    }

    /** The claims of the ID token in a token response, after its signature was verified with the published key. */
    public static JwtClaims claims(Response tokens) {
        try {
            JsonWebSignature jws = signature(tokens);
            return JwtClaims.parse(jws.getPayload());
        } catch (JoseException | InvalidJwtException e) {
            throw new AssertionError(e);
        }
    }

    /** The algorithm of the ID token in a token response. */
    public static String algorithm(Response tokens) {
        try {
            return signature(tokens).getAlgorithmHeaderValue();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonWebSignature signature(Response tokens) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(tokens.then().statusCode(200).extract().path("id_token"));
        jws.setKey(new JsonWebKeySet(RestAssured.get("/jwks").asString())
                .findJsonWebKey(jws.getKeyIdHeaderValue(), null, null, null).getKey());
        assertThat(jws.verifySignature()).isTrue();
        return jws;
    }
}
