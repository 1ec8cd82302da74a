package tsunagari.link.audit.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsunagari.events.keys.KeyFolder;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.audit.Checkpoint;
import tsunagari.link.audit.CheckpointSeal.Trust;
import tsunagari.link.audit.SignedCheckpoint;
import tsunagari.link.testing.TestKeys;

class JwsSealTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(7, Instant.parse("2026-11-26T10:00:00.123456Z"), 3, 5, 2,
            "digest", Optional.of("hash-of-6"), true);

    @TempDir
    Path folder;

    private final EllipticCurveJsonWebKey key = TestKeys.ec("first");
    private SigningKeys keys;
    private JwsSeal seal;

    @BeforeEach
    void the_first_key_signs() {
        TestKeys.write(key, folder.resolve("current.jwk"));
        keys = new SigningKeys(KeyFolder.es256(folder, "keys"));
        seal = new JwsSeal(keys, "https://link.example");
    }

    private Trust trust(String jws) {
        return seal.open(new SignedCheckpoint(7, CHECKPOINT.at(), jws)).trust();
    }

    @Test
    void what_was_signed_is_read_again() {
        assertThat(seal.open(seal.sign(CHECKPOINT)).checkpoint()).contains(CHECKPOINT);
        Checkpoint first = new Checkpoint(1, CHECKPOINT.at(), 0, 0, 0, "digest", Optional.empty(), false);
        assertThat(seal.open(seal.sign(first)).checkpoint()).contains(first);
    }

    @Test
    void a_key_counts_for_as_long_as_it_is_published() throws IOException {
        SignedCheckpoint signed = seal.sign(CHECKPOINT);
        Files.move(folder.resolve("current.jwk"), folder.resolve("previous.jwk"));
        TestKeys.write(TestKeys.ec("second"), folder.resolve("current.jwk"));
        keys.reload();
        assertThat(seal.open(signed).trust()).isEqualTo(Trust.VERIFIED);

        Files.delete(folder.resolve("previous.jwk"));
        keys.reload();
        assertThat(seal.open(signed).trust()).isEqualTo(Trust.KEY_UNKNOWN);
        assertThat(seal.open(signed).checkpoint()).contains(CHECKPOINT);
    }

    @Test
    void L34_a_changed_checkpoint_is_invalid() {
        String[] parts = seal.sign(CHECKPOINT).jws().split("\\.");
        String changed = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"entries\":5", "\"entries\":4");
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8));

        assertThat(trust(String.join(".", parts[0], payload, parts[2]))).isEqualTo(Trust.INVALID);
        assertThat(trust(parts[0] + "." + parts[1] + ".")).isEqualTo(Trust.INVALID);
        assertThat(trust("x")).isEqualTo(Trust.INVALID);
        assertThat(trust("")).isEqualTo(Trust.INVALID);
    }

    private String signed(String type, String algorithm, java.security.Key with, String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue("first");
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(with);
        signature.setPayload(payload);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void L34_other_tokens_other_algorithms_and_other_services_make_no_checkpoint() throws JoseException {
        JsonWebSignature good = new JsonWebSignature();
        good.setCompactSerialization(seal.sign(CHECKPOINT).jws());
        String payload = good.getUnverifiedPayload();
        assertThat(trust(signed(JwsSeal.TYPE, "ES256", key.getPrivateKey(), payload))).isEqualTo(Trust.VERIFIED);

        assertThat(trust(signed("secevent+jwt", "ES256", key.getPrivateKey(), payload))).isEqualTo(Trust.INVALID);
        assertThat(trust(signed(JwsSeal.TYPE, "none", null, payload))).isEqualTo(Trust.INVALID);
        assertThat(trust(signed(JwsSeal.TYPE, "HS256", new HmacKey(key.getPublicKey().getEncoded()), payload)))
                .isEqualTo(Trust.INVALID);
        assertThat(trust(signed(JwsSeal.TYPE, "ES256", TestKeys.ec("first").getPrivateKey(), payload)))
                .isEqualTo(Trust.INVALID);
        for (Map.Entry<String, String> change : Map.of("https://link.example", "https://other.example",
                "\"number\":7", "\"number\":\"7\"", "\"added\":2,", "").entrySet()) {
            assertThat(trust(signed(JwsSeal.TYPE, "ES256", key.getPrivateKey(),
                    payload.replace(change.getKey(), change.getValue())))).as(change.getKey()).isEqualTo(Trust.INVALID);
        }
    }
}
