package tsunagari.events.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private static final String SETTING = "service.keys.directory";

    @TempDir
    Path folder;

    private SigningKeys keys;

    @BeforeEach
    void the_first_key_signs() {
        KeyFiles.write(KeyFiles.ec("first"), folder.resolve("current.jwk"));
        keys = new SigningKeys(KeyFolder.es256(folder, SETTING));
    }

    private Iterable<String> published() throws JoseException {
        return new JsonWebKeySet(keys.publicSet()).getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList();
    }

    @Test
    void A36_keys_are_exchanged_without_a_restart_and_the_previous_one_stays_published() throws Exception {
        KeyFiles.write(KeyFiles.ec("second"), folder.resolve("next.jwk"));
        keys.reload();
        assertThat(keys.current().id()).isEqualTo("first");
        assertThat(published()).containsExactly("first", "second");

        Files.move(folder.resolve("current.jwk"), folder.resolve("previous.jwk"));
        keys.reload();
        assertThat(keys.current().id()).as("a look in between changes nothing").isEqualTo("first");
        Files.move(folder.resolve("next.jwk"), folder.resolve("current.jwk"));
        keys.reload();
        assertThat(keys.current().id()).isEqualTo("second");
        assertThat(published()).containsExactly("second", "first");

        Files.delete(folder.resolve("previous.jwk"));
        keys.reload();
        assertThat(published()).containsExactly("second");
    }

    @Test
    void files_that_cannot_be_used_leave_the_keys_as_they_are() throws IOException {
        Files.writeString(folder.resolve("current.jwk"), "{");
        keys.reload();

        assertThat(keys.current().id()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256", "ES256"})
    void a_key_signs_with_its_own_algorithm(String algorithm) {
        KeyFiles.write(KeyFiles.of(algorithm, "site-1"), folder.resolve("current.jwk"));

        assertThat(KeyFolder.es256OrRsa(folder, SETTING).read().current().algorithm()).isEqualTo(algorithm);
    }

    @Test
    void an_RSA_key_that_does_not_say_signs_PS256() {
        PublicJsonWebKey key = KeyFiles.of("RS256", "site-1");
        key.setAlgorithm(null);
        KeyFiles.write(key, folder.resolve("current.jwk"));

        assertThat(KeyFolder.es256OrRsa(folder, SETTING).read().current().algorithm()).isEqualTo("PS256");
    }

    @Test
    void a_short_RSA_key_is_refused() throws JoseException {
        PublicJsonWebKey key = RsaJwkGenerator.generateJwk(1024);
        key.setKeyId("site-1");
        KeyFiles.write(key, folder.resolve("current.jwk"));

        assertThatThrownBy(() -> KeyFolder.es256OrRsa(folder, SETTING).read())
                .hasMessageContaining(SETTING).hasMessageContaining("2048");
    }

    @Test
    void an_RSA_key_for_another_algorithm_is_refused() {
        PublicJsonWebKey key = KeyFiles.of("RS256", "site-1");
        key.setAlgorithm("RS512");
        KeyFiles.write(key, folder.resolve("current.jwk"));

        assertThatThrownBy(() -> KeyFolder.es256OrRsa(folder, SETTING).read()).hasMessageContaining("alg");
    }

    @Test
    void a_key_of_another_type_is_refused_where_RSA_is_allowed_too() {
        KeyFiles.write(KeyFiles.of("EdDSA", "site-1"), folder.resolve("current.jwk"));

        assertThatThrownBy(() -> KeyFolder.es256OrRsa(folder, SETTING).read()).hasMessageContaining("neither");
    }
}
