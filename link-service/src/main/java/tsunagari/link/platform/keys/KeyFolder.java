package tsunagari.link.platform.keys;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import tsunagari.link.platform.config.LinkConfig;

/** Reads the keys when the service starts, or refuses to start and names the setting and the file. */
@ApplicationScoped
class KeyFolder {

    private static final Logger LOG = Logger.getLogger(KeyFolder.class);
    private static final String ALGORITHM = "ES256";

    @Produces
    @Singleton
    @Startup
    SigningKeys signingKeys(LinkConfig config) {
        return read(config.keys().directory());
    }

    static SigningKeys read(Path folder) {
        EllipticCurveJsonWebKey current = key(folder.resolve("current.jwk"));
        Path nextFile = folder.resolve("next.jwk");
        Optional<EllipticCurveJsonWebKey> next = Files.exists(nextFile) ? Optional.of(key(nextFile)) : Optional.empty();
        if (next.filter(key -> key.getKeyId().equals(current.getKeyId())).isPresent()) {
            throw refused(nextFile, "it has the same kid as current.jwk", null);
        }
        List<JsonWebKey> published = Stream.<JsonWebKey>concat(Stream.of(current), next.stream()).toList();
        return new SigningKeys(current, new JsonWebKeySet(published));
    }

    private static EllipticCurveJsonWebKey key(Path file) {
        EllipticCurveJsonWebKey key = parse(file);
        if (!EllipticCurves.P_256.equals(key.getCurveName())) {
            throw refused(file, "its curve is not P-256", null);
        }
        if (key.getKeyId() == null || key.getKeyId().isEmpty()) {
            throw refused(file, "it has no kid", null);
        }
        if (key.getEcPrivateKey() == null) {
            throw refused(file, "it has no private key (d)", null);
        }
        if (key.getUse() != null && !key.getUse().equals(Use.SIGNATURE)
                || key.getAlgorithm() != null && !key.getAlgorithm().equals(ALGORITHM)) {
            throw refused(file, "its use is not sig or its alg not ES256", null);
        }
        if (!KeyPairs.belongTogether(key)) {
            throw refused(file, "its private key (d) does not belong to its public key (x, y)", null);
        }
        warnIfOthersCanRead(file);
        key.setUse(Use.SIGNATURE);
        key.setAlgorithm(ALGORITHM);
        return key;
    }

    private static EllipticCurveJsonWebKey parse(Path file) {
        try {
            if (JsonWebKey.Factory.newJwk(Files.readString(file)) instanceof EllipticCurveJsonWebKey key) {
                return key;
            }
            throw refused(file, "it is no elliptic curve key", null);
        } catch (IOException e) {
            throw refused(file, "it cannot be read", e);
        } catch (JoseException e) {
            throw refused(file, "it is no JSON Web Key", null);
        }
    }

    private static IllegalStateException refused(Path file, String why, Exception cause) {
        // A parser's message may quote the file, and the file holds a private key: only the reading error is a cause.
        return new IllegalStateException(
                "tsunagari.link.keys.directory: %s: %s".formatted(file.toAbsolutePath(), why), cause);
    }

    private static void warnIfOthersCanRead(Path file) {
        if (FilePermissions.othersCanRead(file)) {
            LOG.warnf("keys.readable_by_others file=%s", file.toAbsolutePath());
        }
    }
}
