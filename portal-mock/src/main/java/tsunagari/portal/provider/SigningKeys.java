package tsunagari.portal.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.platform.StateFile;

/** The portal's signing key, of the profile's algorithm, kept in the state file so that a restart keeps its {@code kid}. */
@Startup
@ApplicationScoped
public class SigningKeys {

    private static final String SECTION = "signingKeys";
    private static final int KID_LENGTH = 16;

    private final PublicJsonWebKey current;

    public SigningKeys(StateFile state, ObjectMapper json, RandomIds ids, SecureRandom random, ProtocolProfile profile) {
        SigningAlgorithm algorithm = profile.answers().signing();
        // A key of another profile's algorithm is not used again.
        this.current = state.section(SECTION, JsonNode.class)
                .map(stored -> restore(stored, state, json))
                .filter(key -> algorithm.name().equals(key.getAlgorithm()))
                .orElseGet(() -> generate(state, ids, algorithm.newKey(random)));
    }

    /** The key that signs now, with its private part. */
    public PublicJsonWebKey current() {
        return current;
    }

    /** The public keys as they are published (RFC 7517). */
    public Map<String, Object> published() {
        return Map.of("keys", List.of(current.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)));
    }

    private static PublicJsonWebKey restore(JsonNode stored, StateFile state, ObjectMapper json) {
        try {
            Map<?, ?> first = json.convertValue(stored, Map[].class)[0];
            return PublicJsonWebKey.Factory.newPublicJwk(json.writeValueAsString(first));
        } catch (JoseException | RuntimeException | JsonProcessingException e) {
            throw state.corrupt(e);
        }
    }

    private static PublicJsonWebKey generate(StateFile state, RandomIds ids, PublicJsonWebKey key) {
        key.setKeyId("portal-" + ids.next().substring(0, KID_LENGTH));
        state.store(SECTION, List.of(key.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE)));
        return key;
    }
}
