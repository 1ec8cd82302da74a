package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import tsunagari.portal.platform.PortalReset;

/** Keys that are not the portal's own: an attacker's, and those of other algorithms. Made when they are first wanted. */
@ApplicationScoped
public class FalseKeys {

    private static final String ES256 = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;
    private static final String RS256 = AlgorithmIdentifiers.RSA_USING_SHA256;
    private static final int RSA_BITS = 2048;

    private final SecureRandom random;
    private final Map<String, PublicJsonWebKey> attackers = new ConcurrentHashMap<>();
    private final Map<String, PublicJsonWebKey> others = new ConcurrentHashMap<>();
    private volatile boolean othersPublished;

    public FalseKeys(SecureRandom random) {
        this.random = random;
    }

    /** The attacker's key for an algorithm. */
    public PublicJsonWebKey attackers(String algorithm) {
        return attackers.computeIfAbsent(algorithm, wanted -> generate(wanted, "attacker-" + wanted));
    }

    /** A key of another algorithm than this. */
    public PublicJsonWebKey otherThan(String algorithm) {
        return other(ES256.equals(algorithm) ? RS256 : ES256);
    }

    /** From now on, until the reset, the keys of other algorithms are published even if no fault asks for it. */
    void publishOthers() {
        othersPublished = true;
    }

    /** Whether the keys of other algorithms are published even if no fault asks for it. */
    public boolean othersPublished() {
        return othersPublished;
    }

    void forget(@Observes PortalReset reset) {
        othersPublished = false;
    }

    /** What is published while tokens may be signed with another algorithm than usual. */
    public List<Map<String, Object>> publishedOthers() {
        return List.of(published(other(RS256)), published(other(ES256)));
    }

    /** The public parameters of a key. */
    public static Map<String, Object> published(PublicJsonWebKey key) {
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private PublicJsonWebKey other(String algorithm) {
        return others.computeIfAbsent(algorithm, wanted -> generate(wanted, "other-" + wanted));
    }

    private PublicJsonWebKey generate(String algorithm, String kid) {
        try {
            PublicJsonWebKey key = ES256.equals(algorithm) ? EcJwkGenerator.generateJwk(EllipticCurves.P256, null, random)
                    : RsaJwkGenerator.generateJwk(RSA_BITS, null, random);
            key.setKeyId(kid);
            key.setUse("sig");
            key.setAlgorithm(algorithm);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java runtime has " + algorithm, e);
        }
    }
}
