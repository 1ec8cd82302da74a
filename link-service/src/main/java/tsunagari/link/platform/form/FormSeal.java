package tsunagari.link.platform.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;
import tsunagari.link.platform.HmacSha256;
import tsunagari.link.platform.config.LinkConfig;

/**
 * Seals text to one place (RFC 7516, {@code dir} and {@code A256GCM}). Each place has a key of its own, so that what was
 * sealed for another does not open.
 */
@ApplicationScoped
class FormSeal {

    /** A key of its own: the state secret itself encrypts the handshakes' cookies. Another format needs another number. */
    private static final String PURPOSE = "refused form 1";

    private static final AlgorithmConstraints DIRECT = new AlgorithmConstraints(ConstraintType.PERMIT,
            KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints AES_GCM = new AlgorithmConstraints(ConstraintType.PERMIT,
            ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final byte[] key;

    @Inject
    FormSeal(LinkConfig config) {
        this(config.stateSecret());
    }

    FormSeal(String secret) {
        this.key = HmacSha256.of(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    String seal(FormPlace place, String text) {
        JsonWebEncryption jwe = encryption(place);
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setPayload(text);
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it is nothing that was sealed for this place. */
    Optional<String> open(FormPlace place, String sealed) {
        JsonWebEncryption jwe = encryption(place);
        try {
            jwe.setCompactSerialization(sealed);
            return Optional.of(jwe.getPayload());
        } catch (JoseException | RuntimeException e) {
            // Whatever somebody has put there instead: jose4j casts what a header says, and ciphers refuse a short tag so.
            return Optional.empty();
        }
    }

    private JsonWebEncryption encryption(FormPlace place) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(DIRECT);
        jwe.setContentEncryptionAlgorithmConstraints(AES_GCM);
        jwe.setKey(new AesKey(HmacSha256.of(key, place.text())));
        return jwe;
    }
}
