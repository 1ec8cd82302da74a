package tsunagari.portal.provider.subject;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tsunagari.portal.fault.SubjectNames;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.platform.StateFile;
import tsunagari.portal.provider.client.ClientId;

/** Makes pairwise subjects: HMAC-SHA256 over client and user, with a salt that never changes. */
@Startup
@ApplicationScoped
public class PairwiseSubjects implements SubjectNames {

    private static final String SECTION = "pairwiseSalt";
    private static final String ALGORITHM = "HmacSHA256";

    private final String salt;

    public PairwiseSubjects(PortalConfig config, StateFile state, RandomIds ids) {
        this.salt = config.pairwiseSalt().or(() -> state.section(SECTION, String.class)).orElseGet(ids::next);
        if (!state.section(SECTION, String.class).equals(Optional.of(salt))) {
            state.store(SECTION, () -> salt);
        }
    }

    /** How this client knows this user. */
    public PairwiseSubject of(ClientId client, UserId user) {
        return of(client.value() + "|" + user.value());
    }

    /** How this client would know this user if the portal had lost its record of them: always the same other subject. */
    public PairwiseSubject changed(ClientId client, UserId user) {
        return of(client.value() + "||" + user.value());
    }

    @Override
    public String pairwise(String client, String user) {
        return of(client + "|" + user).value();
    }

    private PairwiseSubject of(String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] value = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return new PairwiseSubject(Base64.getUrlEncoder().withoutPadding().encodeToString(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }
}
