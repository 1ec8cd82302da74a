package tsunagari.portal.provider.keys;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import tsunagari.portal.platform.StateFile;

/** The signing keys in the state file. */
@ApplicationScoped
public class StoredKeys {

    private static final String SECTION = "signingKeys";

    private final StateFile state;

    public StoredKeys(StateFile state) {
        this.state = state;
    }

    Optional<KeyRing> load() {
        return state.section(SECTION, JsonNode.class).map(this::ring);
    }

    void store(KeyRing ring) {
        state.store(SECTION, ring::stored);
    }

    /** The first form of the section was a list with the current key alone. */
    private KeyRing ring(JsonNode stored) {
        try {
            return stored.isArray() ? KeyRing.of(key(stored.path(0)))
                    : new KeyRing(key(stored.path("current")), optional(stored, "next"), optional(stored, "old"));
        } catch (JoseException | RuntimeException e) {
            throw state.corrupt(e);
        }
    }

    private static Optional<PublicJsonWebKey> optional(JsonNode stored, String name) throws JoseException {
        return stored.has(name) ? Optional.of(key(stored.get(name))) : Optional.empty();
    }

    private static PublicJsonWebKey key(JsonNode stored) throws JoseException {
        return PublicJsonWebKey.Factory.newPublicJwk(stored.toString());
    }
}
