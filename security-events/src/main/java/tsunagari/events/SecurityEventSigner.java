package tsunagari.events;

import java.util.Map;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Turns a token into its compact signed form. */
public final class SecurityEventSigner {

    private SecurityEventSigner() {
    }

    /**
     * Signs the token.
     *
     * @throws IllegalStateException if the key does not fit its algorithm
     */
    public static String sign(SecurityEventToken token, SigningKey key) {
        // jose4j and not SmallRye JWT build: that adds "exp", which an event token must do without (RFC 8417, 2.2).
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", SecurityEventToken.TYPE);
        signature.setAlgorithmHeaderValue(key.algorithm());
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.key());
        signature.setPayload(claims(token).toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the key " + key.id() + " does not sign " + key.algorithm(), e);
        }
    }

    private static JwtClaims claims(SecurityEventToken token) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(token.issuer());
        claims.setAudience(token.audience());
        claims.setJwtId(token.id());
        claims.setIssuedAt(NumericDate.fromSeconds(token.issuedAt().getEpochSecond()));
        token.occurred().ifPresent(at -> claims.setClaim("toe", at.getEpochSecond()));
        claims.setClaim("sub_id", token.subject().members());
        claims.setClaim("events", Map.of(token.event().type(), token.event().claims()));
        return claims;
    }
}
