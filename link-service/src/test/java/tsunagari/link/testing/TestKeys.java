package tsunagari.link.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys for tests. */
public final class TestKeys {

    private TestKeys() {
    }

    /** A new P-256 key. */
    public static EllipticCurveJsonWebKey ec(String keyId) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the private key where only its owner can read it. */
    public static Path write(EllipticCurveJsonWebKey key, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
