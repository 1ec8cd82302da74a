package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.SigningAlgorithm;

/** Keys that are not the portal's own: an attacker's, and those of other algorithms. Made when they are first wanted. */
@ApplicationScoped
public class FalseKeys {

    private final SecureRandom random;
    private final Map<SigningAlgorithm, PublicJsonWebKey> attackers = new ConcurrentHashMap<>();
    private final Map<SigningAlgorithm, PublicJsonWebKey> others = new ConcurrentHashMap<>();
    private volatile boolean othersPublished;

    public FalseKeys(SecureRandom random) {
        this.random = random;
    }

    /** The attacker's key for an algorithm. */
    public PublicJsonWebKey attackers(String algorithm) {
        return attackers.computeIfAbsent(SigningAlgorithm.valueOf(algorithm),
                wanted -> wanted.newKey("attacker-" + wanted, random));
    }

    /** A key of another algorithm than this. */
    public PublicJsonWebKey otherThan(String algorithm) {
        return other(SigningAlgorithm.ES256.name().equals(algorithm) ? SigningAlgorithm.RS256 : SigningAlgorithm.ES256);
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
        return List.of(published(other(SigningAlgorithm.RS256)), published(other(SigningAlgorithm.ES256)));
    }

    /** The public parameters of a key. */
    public static Map<String, Object> published(PublicJsonWebKey key) {
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private PublicJsonWebKey other(SigningAlgorithm algorithm) {
        return others.computeIfAbsent(algorithm, wanted -> wanted.newKey("other-" + wanted, random));
    }
}
