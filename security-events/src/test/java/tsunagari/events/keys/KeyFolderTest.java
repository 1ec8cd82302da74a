package tsunagari.events.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.interfaces.ECPrivateKey;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFolderTest {

    private static final String SETTING = "service.keys.directory";

    @TempDir
    Path folder;

    private final EllipticCurveJsonWebKey current = KeyFiles.ec("key-1");
    private Path currentFile;

    @BeforeEach
    void write() {
        currentFile = KeyFiles.write(current, folder.resolve("current.jwk"));
    }

    private void refuses(String file, String why) {
        assertThatThrownBy(() -> KeyFolder.es256(folder, SETTING).read()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(SETTING)
                .hasMessageContaining(folder.resolve(file).toString())
                .hasMessageContaining(why);
    }

    private void changed(Consumer<Map<String, Object>> change) throws IOException {
        Map<String, Object> members = current.toParams(OutputControlLevel.INCLUDE_PRIVATE);
        change.accept(members);
        Files.writeString(currentFile, JsonUtil.toJson(members));
    }

    @Test
    void the_current_key_signs() {
        KeySet keys = KeyFolder.es256(folder, SETTING).read();
        assertThat(keys.current().id()).isEqualTo("key-1");
        assertThat(keys.current().algorithm()).isEqualTo("ES256");
        assertThat(scalar(keys.current().key())).isEqualTo(scalar(current.getPrivateKey()));
    }

    @Test
    void the_current_key_is_published_without_its_private_half() throws JoseException {
        JsonWebKeySet published = new JsonWebKeySet(KeyFolder.es256(folder, SETTING).read().publicSet());
        assertThat(published.getJsonWebKeys()).singleElement().satisfies(key -> {
            assertThat(key.toParams(OutputControlLevel.INCLUDE_PRIVATE))
                    .containsOnlyKeys("kty", "kid", "use", "alg", "crv", "x", "y")
                    .containsEntry("kid", "key-1").containsEntry("use", "sig").containsEntry("alg", "ES256");
            assertThat(key.getKey()).isEqualTo(current.getPublicKey());
        });
    }

    @Test
    void A36_the_next_key_is_published_before_it_signs() throws JoseException {
        KeyFiles.write(KeyFiles.ec("key-2"), folder.resolve("next.jwk"));
        KeySet keys = KeyFolder.es256(folder, SETTING).read();
        assertThat(keys.current().id()).isEqualTo("key-1");
        assertThat(new JsonWebKeySet(keys.publicSet()).getJsonWebKeys()).extracting(JsonWebKey::getKeyId)
                .containsExactly("key-1", "key-2");
        assertThat(keys.publicSet()).doesNotContain("\"d\"");
    }

    @Test
    void the_pem_form_is_a_key_that_quarkus_reads() throws Exception {
        String pem = KeyFolder.es256(folder, SETTING).read().currentAsPem();
        assertThat(scalar(KeyUtils.tryAsPemSigningPrivateKey(pem, SignatureAlgorithm.ES256)))
                .isEqualTo(scalar(current.getPrivateKey()));
    }

    /** Two providers' objects of one key are not equal; what they stand for is. */
    private static BigInteger scalar(Key key) {
        return ((ECPrivateKey) key).getS();
    }

    @Test
    void a_missing_file_is_refused() throws IOException {
        Files.delete(currentFile);
        refuses("current.jwk", "cannot be read");
    }

    @Test
    void a_file_that_is_no_key_is_refused_without_quoting_it() throws IOException {
        Files.writeString(currentFile, "{\"d\":\"secret");
        refuses("current.jwk", "no JSON Web Key");
        assertThatThrownBy(() -> KeyFolder.es256(folder, SETTING).read())
                .satisfies(failure -> assertThat(failure.toString() + failure.getCause()).doesNotContain("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key_ops", "d"})
    void a_key_one_of_whose_members_has_another_type_is_refused(String member) throws IOException {
        changed(members -> members.put(member, member.equals("d") ? null : "sign"));
        refuses("current.jwk", "no JSON Web Key");
    }

    @Test
    void a_key_of_another_type_is_refused() throws Exception {
        Files.writeString(currentFile, RsaJwkGenerator.generateJwk(2048).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        refuses("current.jwk", "no elliptic curve key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}"})
    void where_rsa_is_allowed_a_key_of_a_third_type_is_refused_by_the_two_that_are(String jwk) throws IOException {
        Files.writeString(currentFile, jwk.formatted("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        assertThatThrownBy(() -> KeyFolder.es256OrRsa(folder, SETTING).read()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it is neither an elliptic curve nor an RSA key");
    }

    @Test
    void a_key_on_another_curve_is_refused() throws Exception {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
        key.setKeyId("key-1");
        KeyFiles.write(key, currentFile);
        refuses("current.jwk", "P-256");
    }

    @Test
    void a_key_without_an_id_is_refused() throws IOException {
        changed(members -> members.remove("kid"));
        refuses("current.jwk", "no kid");
    }

    @Test
    void a_key_without_its_private_half_is_refused() throws IOException {
        changed(members -> members.remove("d"));
        refuses("current.jwk", "no private key");
    }

    @Test
    void a_key_for_encryption_is_refused() throws IOException {
        changed(members -> members.put("use", "enc"));
        refuses("current.jwk", "use");
    }

    @Test
    void a_key_for_another_algorithm_is_refused() throws IOException {
        changed(members -> members.put("alg", "ECDH-ES"));
        refuses("current.jwk", "alg");
    }

    @Test
    void halves_of_different_keys_are_refused() throws IOException {
        changed(members -> members.put("d",
                KeyFiles.ec("other").toParams(OutputControlLevel.INCLUDE_PRIVATE).get("d")));
        refuses("current.jwk", "does not belong");
    }

    @Test
    void a_broken_next_key_is_refused() throws IOException {
        Files.writeString(folder.resolve("next.jwk"), "{}");
        refuses("next.jwk", "no JSON Web Key");
    }

    @Test
    void a_next_key_with_the_id_of_the_current_one_is_refused() {
        KeyFiles.write(KeyFiles.ec("key-1"), folder.resolve("next.jwk"));
        refuses("next.jwk", "same kid");
    }

    @Test
    void a_file_that_everybody_can_read_is_noticed() throws IOException {
        assertThat(FilePermissions.othersCanRead(currentFile)).isFalse();
        Files.setPosixFilePermissions(currentFile, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(FilePermissions.othersCanRead(currentFile)).isTrue();
    }
}
