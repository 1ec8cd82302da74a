package tsunagari.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretFilesTest {
    @TempDir
    Path folder;

    @Test
    void only_their_owner_can_read_the_demonstrations_secrets() throws IOException {
        SecretFiles.in(folder.resolve("secrets"), folder.resolve("keys"));

        assertThat(modes(folder)).hasSize(4).allMatch("rw-------"::equals);
        assertThat(mode(folder.resolve("secrets"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @EnumSource(names = {"LINK", "ACCOUNT"})
    void a_signing_key_is_a_private_p256_key_with_an_id(Service service) throws Exception {
        SecretFiles files = SecretFiles.in(folder.resolve("secrets"), folder.resolve("keys"));

        JsonWebKey key = JsonWebKey.Factory.newJwk(Files.readString(files.keysOf(service).resolve("current.jwk")));

        assertThat(key).isInstanceOf(EllipticCurveJsonWebKey.class);
        assertThat(((EllipticCurveJsonWebKey) key).getPrivateKey()).isNotNull();
        assertThat(List.of(key.getUse(), key.getAlgorithm())).containsExactly("sig", "ES256");
        assertThat(key.getKeyId()).hasSizeGreaterThan(20);
    }

    @Test
    void a_service_file_without_its_password_names_the_key() throws IOException {
        SecretFiles files = SecretFiles.in(folder.resolve("secrets"), folder.resolve("keys"));
        Files.writeString(files.propertiesOf(Service.ACCOUNT), "");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> files.databasePassword(Service.ACCOUNT)))
            .isInstanceOf(LaunchException.class).hasMessageContaining("quarkus.datasource.password");
    }

    @Test
    void a_secret_does_not_print_itself() {
        assertThat(new DatabaseAccount("link", "link", Secret.of("hidden-password")).toString())
            .doesNotContain("hidden-password");
    }

    @Test
    void secrets_for_containers_are_behind_a_private_folder_and_agree_with_the_sql() throws IOException {
        Path home = folder.resolve("compose");

        ComposeSecrets.write(home);
        String first = Files.readString(home.resolve("link-service.properties"));
        ComposeSecrets.write(home);

        assertThat(mode(home)).isEqualTo("rwx------");
        assertThat(modes(home)).hasSize(6).allMatch("rw-r--r--"::equals);
        assertThat(home.resolve("link-service.properties")).hasContent(first);
        Secret password = SecretFiles.in(home, home.resolve("keys")).databasePassword(Service.LINK);
        assertThat(Files.readString(home.resolve("databases.sql")))
            .contains("CREATE OR REPLACE USER 'link'@'%' IDENTIFIED BY '" + password.reveal() + "'");
    }

    private static List<String> modes(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).map(SecretFilesTest::mode).toList();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
