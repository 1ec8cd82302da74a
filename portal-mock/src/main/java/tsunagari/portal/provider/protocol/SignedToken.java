package tsunagari.portal.provider.protocol;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** A JWT that somebody sent: readable at once, trustworthy only after {@link #signedBy}. */
public final class SignedToken {

    private final JsonWebSignature jws;
    private final Map<String, Object> claims;

    private SignedToken(JsonWebSignature jws, Map<String, Object> claims) {
        this.jws = jws;
        this.claims = claims;
    }

    /** Reads a compact JWS whose payload is a JSON object without repeated names. */
    public static Optional<SignedToken> parse(String compact) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setCompactSerialization(compact);
            return Optional.of(new SignedToken(jws, JsonUtil.parseJson(jws.getUnverifiedPayload())));
        } catch (JoseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this key made the signature, by one of these algorithms, and no critical extension is one that we lack. */
    public boolean signedBy(PublicKey key, List<String> algorithms) {
        try {
            jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithms.toArray(String[]::new)));
            jws.setKey(key);
            return jws.verifySignature();
        } catch (JoseException | RuntimeException e) {
            // RuntimeException too: jose4j casts what the header says, {"alg":1} for one.
            return false;
        }
    }

    /** The public key in the header (RFC 7515, section 4.1.3); none when it is private or not asymmetric. */
    public Optional<PublicJsonWebKey> headerKey() {
        try {
            return Optional.ofNullable(jws.getHeaders().getPublicJwkHeaderValue("jwk", null))
                    .filter(key -> key.getPrivateKey() == null);
        } catch (JoseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A text of the header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(jws.getHeaders().getObjectHeaderValue(name))
                .filter(String.class::isInstance).map(String.class::cast);
    }

    /** A claim that is a text. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(claims.get(name)).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The texts of a claim that is a text or an array of texts. */
    public List<String> texts(String name) {
        return claims.get(name) instanceof List<?> several
                ? several.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : text(name).stream().toList();
    }

    /** A claim that is a number, rounded down. */
    public Optional<Long> number(String name) {
        return Optional.ofNullable(claims.get(name)).filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue());
    }

    /** A claim that is an object. */
    @SuppressWarnings("unchecked")
    public Optional<Map<String, Object>> object(String name) {
        return Optional.ofNullable(claims.get(name)).filter(Map.class::isInstance)
                .map(value -> (Map<String, Object>) value);
    }

    /** Whether the claim is there, of whatever type. */
    public boolean claims(String name) {
        return claims.containsKey(name);
    }
}
