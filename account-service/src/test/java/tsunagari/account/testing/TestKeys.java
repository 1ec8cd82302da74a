package tsunagari.account.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys that tokens are signed with. They come from files because tests and their resources share no static fields. */
public final class TestKeys {

    private TestKeys() {
    }

    /** link-service's key, kid {@code link-1}. */
    public static PublicJsonWebKey linkService() {
        return read("/link-service-test-key.jwk");
    }

    /** Another key under the same kid. */
    public static PublicJsonWebKey foreign() {
        return read("/foreign-test-key.jwk");
    }

    /** What link-service publishes. */
    public static String linkServiceKeySet() {
        return "{\"keys\":[" + linkService().toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    /** A new folder with a new key in {@code current.jwk}, kid {@code account-1}. */
    static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("account-keys");
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("account-1");
            Path file = Files.createFile(folder.resolve("current.jwk"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PublicJsonWebKey read(String file) {
        try (InputStream json = TestKeys.class.getResourceAsStream(file)) {
            return PublicJsonWebKey.Factory.newPublicJwk(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
