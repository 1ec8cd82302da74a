package tsunagari.portal.provider.keys;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.platform.SigningAlgorithm;
import tsunagari.portal.provider.protocol.ProtocolProfile;

/**
 * The portal's signing keys, of the profile's algorithm, kept in the state file so that a restart keeps their {@code kid}.
 * A rotation has two phases: the next key is published before it signs, and the old one stays published afterwards.
 */
@Startup
@ApplicationScoped
public class SigningKeys {

    private static final int KID_LENGTH = 16;

    private final StoredKeys stored;
    private final RandomIds ids;
    private final SecureRandom random;
    private final SigningAlgorithm algorithm;
    private volatile KeyRing ring;

    public SigningKeys(StoredKeys stored, RandomIds ids, SecureRandom random, ProtocolProfile profile) {
        this.stored = stored;
        this.ids = ids;
        this.random = random;
        this.algorithm = profile.answers().signing();
        // Keys of another profile's algorithm are not used again.
        this.ring = stored.load().filter(loaded -> algorithm.name().equals(loaded.current().getAlgorithm()))
                .orElseGet(() -> store(KeyRing.of(made(newKeyId()))));
    }

    /** The key that signs now, with its private part. */
    public PublicJsonWebKey current() {
        return ring.current();
    }

    /** Every key that is published, the current one first. */
    public List<PublicJsonWebKey> all() {
        return ring.all();
    }

    /** The public keys as they are published (RFC 7517). */
    public Map<String, Object> published() {
        return Map.of("keys", ring.all().stream()
                .map(key -> key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)).toList());
    }

    /** Publishes a key that will sign after the next rotation. False, changing nothing, when there is one already. */
    public synchronized boolean publishNext() {
        boolean free = ring.next().isEmpty();
        if (free) {
            store(ring.withNext(made(newKeyId())));
        }
        return free;
    }

    /** Lets the next key sign, or one that nobody has seen before; the key before it stays published. */
    public synchronized void rotate() {
        store(ring.rotatedTo(ring.next().orElseGet(() -> made(newKeyId()))));
    }

    /** Publishes the old key no longer. False, changing nothing, when there is none. */
    public synchronized boolean withdrawOld() {
        boolean there = ring.old().isPresent();
        if (there) {
            store(ring.withoutOld());
        }
        return there;
    }

    /** Forgets all keys and signs with a new one of the same id, like a portal that was set up anew. */
    public synchronized void replaceUnderSameKeyId() {
        store(KeyRing.of(made(ring.current().getKeyId())));
    }

    KeyRing ring() {
        return ring;
    }

    private KeyRing store(KeyRing changed) {
        stored.store(changed);
        ring = changed;
        return changed;
    }

    private PublicJsonWebKey made(String keyId) {
        return algorithm.newKey(keyId, random);
    }

    private String newKeyId() {
        return "portal-" + ids.next().substring(0, KID_LENGTH);
    }
}
