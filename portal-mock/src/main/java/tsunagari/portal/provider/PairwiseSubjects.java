package tsunagari.portal.provider;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.platform.StateFile;

/** Makes pairwise subjects: HMAC-SHA256 over client and user, with a salt that never changes. */
@Startup
@ApplicationScoped
public class PairwiseSubjects {

    private static final String SECTION = "pairwiseSalt";
    private static final String ALGORITHM = "HmacSHA256";

    private final String salt;

    public PairwiseSubjects(PortalConfig config, StateFile state, RandomIds ids) {
        this.salt = config.pairwiseSalt().or(() -> state.section(SECTION, String.class)).orElseGet(ids::next);
        if (!state.section(SECTION, String.class).equals(Optional.of(salt))) {
            state.store(SECTION, salt);
        }
    }

    /** How this client knows this user. */
    public PairwiseSubject of(ClientId client, UserId user) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] value = mac.doFinal((client.value() + "|" + user.value()).getBytes(StandardCharsets.UTF_8));
            return new PairwiseSubject(Base64.getUrlEncoder().withoutPadding().encodeToString(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
