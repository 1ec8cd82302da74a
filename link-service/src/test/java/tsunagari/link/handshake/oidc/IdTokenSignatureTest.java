package tsunagari.link.handshake.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.PortalAlgorithm;
import tsunagari.link.testing.TestKeys;

class IdTokenSignatureTest {

    private final PublicJsonWebKey key = TestKeys.of("ES256", "key-1");
    private final JsonWebKeySet published = new JsonWebKeySet(key);

    private static String signed(PublicJsonWebKey key, Map<String, Object> header) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        token.setKeyIdHeaderValue(key.getKeyId());
        header.forEach((name, value) -> token.getHeaders().setObjectHeaderValue(name, value));
        token.setKey(key.getPrivateKey());
        token.setPayload("{\"sub\":\"subject\"}");
        return compact(token);
    }

    private static String compact(JsonWebSignature token) {
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private IdTokenSignature.Reading read(String token) {
        return new IdTokenSignature(PortalAlgorithm.ES256).read(token, published);
    }

    private void refused(String token, IdTokenRejection rejection) {
        assertThat(read(token).rejection()).contains(rejection);
        assertThat(read(token).claims()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PortalAlgorithm.class)
    void A20_every_algorithm_is_verified_and_no_other_in_its_place(PortalAlgorithm algorithm) {
        PublicJsonWebKey other = TestKeys.of(algorithm.name(), "key-1");
        String token = signed(other, Map.of());

        assertThat(new IdTokenSignature(algorithm).read(token, new JsonWebKeySet(other)).claims())
                .contains(Map.of("sub", "subject"));
        for (PortalAlgorithm pinned : PortalAlgorithm.values()) {
            assertThat(new IdTokenSignature(pinned).read(token, new JsonWebKeySet(other)).rejection())
                    .isEqualTo(pinned == algorithm ? Optional.empty() : Optional.of(IdTokenRejection.ALGORITHM_NOT_ALLOWED));
        }
    }

    @Test
    void A19_a_flipped_bit_is_noticed() {
        String token = signed(key, Map.of());
        String[] parts = token.split("\\.");
        String claims = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"sub\":\"subjecu\"}".getBytes(StandardCharsets.UTF_8));

        refused(parts[0] + "." + claims + "." + parts[2], IdTokenRejection.SIGNATURE_INVALID);
        refused(parts[0] + "." + parts[1] + ".", IdTokenRejection.SIGNATURE_INVALID);
        refused(parts[0] + "." + parts[1] + "." + parts[2].substring(4), IdTokenRejection.SIGNATURE_INVALID);
        refused(parts[0] + "." + parts[1] + "." + "A".repeat(86), IdTokenRejection.SIGNATURE_INVALID);
    }

    @Test
    void A20_idtoken_sig_none_and_hs256_with_the_public_key() {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload("{\"sub\":\"subject\"}");
        token.setAlgorithmHeaderValue("none");
        refused(compact(token), IdTokenRejection.ALGORITHM_NOT_ALLOWED);
        token.setAlgorithmHeaderValue("HS256");
        token.setKeyIdHeaderValue("key-1");
        token.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        refused(compact(token), IdTokenRejection.ALGORITHM_NOT_ALLOWED);
    }

    @Test
    void A20_an_extension_that_must_be_understood_is_not() {
        refused(signed(key, Map.of("crit", List.of("urn:example:x"), "urn:example:x", true)), IdTokenRejection.CRITICAL_HEADER);
    }

    @Test
    void A21_keys_in_the_header_are_not_looked_at() {
        PublicJsonWebKey stranger = TestKeys.of("ES256", "key-1");
        Map<String, Object> header = Map.of("jku", "https://evil.example/jwks", "x5u", "https://evil.example/x5u",
                "jwk", stranger.toParams(OutputControlLevel.PUBLIC_ONLY));

        refused(signed(stranger, header), IdTokenRejection.SIGNATURE_INVALID);
        assertThat(read(signed(key, header)).claims()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "secevent+jwt", "at+jwt", "dpop+jwt", ""})
    void A27_another_kind_of_token_is_refused(String type) {
        refused(signed(key, Map.of("typ", type)), IdTokenRejection.TYPE_MISMATCH);
    }

    @Test
    void a_type_of_JWT_in_any_case_or_none_is_an_id_token() {
        assertThat(read(signed(key, Map.of("typ", "jwt"))).claims()).isPresent();
        assertThat(read(signed(key, Map.of())).claims()).isPresent();
    }

    @Test
    void a_key_that_is_published_for_encryption_verifies_nothing() {
        key.setUse("enc");
        refused(signed(key, Map.of()), IdTokenRejection.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c.d", "{}", "e30.e30.e30", "not a token", "e30.\u0000.e30"})
    void what_is_no_token_is_refused(String token) {
        assertThat(read(token).rejection()).isPresent();
    }

    @Test
    void a_payload_that_is_no_object_is_refused() {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("ES256");
        token.setKeyIdHeaderValue("key-1");
        token.setKey(key.getPrivateKey());
        token.setPayload("[]");

        refused(compact(token), IdTokenRejection.MALFORMED);
    }

    /** The parts of a token, signed. */
    private String signed(String header, String payload) {
        String input = base64(header) + "." + base64(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivateKey());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{%s,%s}", "{%s,,\"x\":1}", "{%s,\"x\":{\"a\":1,\"a\":2}}", "{%s}{}", "{%s} x", "{,%s}"})
    void A19_json_that_others_would_read_otherwise_is_refused_in_header_and_payload(String form) {
        String header = "\"alg\":\"ES256\",\"kid\":\"key-1\"";
        String payload = "\"sub\":\"subject\"";
        assertThat(read(signed("{" + header + "}", "{" + payload + "}")).claims()).isPresent();

        refused(signed(form.replace("%s", header), "{" + payload + "}"), IdTokenRejection.MALFORMED);
        refused(signed("{" + header + "}", form.replace("%s", payload)), IdTokenRejection.MALFORMED);
    }

    @Test
    void an_overlong_token_is_not_parsed() {
        refused("a".repeat(16 * 1024) + ".b.c", IdTokenRejection.MALFORMED);
    }
}
