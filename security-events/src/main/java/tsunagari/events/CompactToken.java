package tsunagari.events;

import java.security.Key;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.Headers;
import org.jose4j.lang.JoseException;

/** A signed token in its compact form (RFC 7515, section 7.1), read to the letter. */
public final class CompactToken {

    /** Characters of the longest one that is read. */
    public static final int LONGEST = 16 * 1024;

    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]*+");

    private final JsonWebSignature signature;

    private CompactToken(JsonWebSignature signature) {
        this.signature = signature;
    }

    /** The token that a text is; empty if it is too long, has another form, or its header is no {@link StrictJson}. */
    public static Optional<CompactToken> parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        JsonWebSignature signature = new JsonWebSignature();
        try {
            signature.setCompactSerialization(text);
        } catch (JoseException e) {
            return Optional.empty();
        }
        return StrictJson.isObject(signature.getHeaders().getFullHeaderAsJsonString())
                ? Optional.of(new CompactToken(signature)) : Optional.empty();
    }

    /** What stands in its header. */
    public Headers header() {
        return signature.getHeaders();
    }

    /** Whether this key verifies the signature by this algorithm. */
    public boolean isVerifiedBy(Key key, String algorithm) {
        signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
        signature.setKey(key);
        try {
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    /** The claims, verified or not; empty if they are no {@link StrictJson}. */
    public Optional<Map<String, Object>> claims() {
        return StrictJson.object(signature.getUnverifiedPayload());
    }

    /** Whether a key is published for signatures by this algorithm: by its use, its {@code alg} and its type. */
    public static boolean fits(JsonWebKey key, String algorithm) {
        return key instanceof PublicJsonWebKey
                && (key.getUse() == null || Use.SIGNATURE.equals(key.getUse()))
                && (key.getAlgorithm() == null || algorithm.equals(key.getAlgorithm()))
                && key.getKeyType().equals(switch (algorithm.substring(0, 2)) {
                    case "ES" -> "EC";
                    case "RS", "PS" -> "RSA";
                    default -> "OKP";
                });
    }
}
