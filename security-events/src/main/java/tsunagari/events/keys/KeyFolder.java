package tsunagari.events.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of private keys as files: {@code current.jwk} signs; {@code next.jwk} and {@code previous.jwk} are published
 * only. What cannot be used is refused by the names of the setting and the file.
 */
public final class KeyFolder {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
    private static final int SHORTEST_RSA_KEY = 2048;
    private static final Set<String> RSA_ALGORITHMS = Set.of("PS256", "RS256");

    private final Path folder;
    private final String setting;
    private final boolean rsaAllowed;

    private KeyFolder(Path folder, String setting, boolean rsaAllowed) {
        this.folder = folder;
        this.setting = setting;
        this.rsaAllowed = rsaAllowed;
    }

    /** A folder of P-256 keys, all of which sign ES256. @param setting the configuration key that names the folder */
    public static KeyFolder es256(Path folder, String setting) {
        return new KeyFolder(folder, setting, false);
    }

    /** A folder of keys that may also be RSA. @param setting the configuration key that names the folder */
    public static KeyFolder es256OrRsa(Path folder, String setting) {
        return new KeyFolder(folder, setting, true);
    }

    /** Reads every file. @throws IllegalStateException if one cannot be used */
    KeySet read() {
        PublicJsonWebKey current = key(folder.resolve("current.jwk"));
        Map<String, PublicJsonWebKey> all = new LinkedHashMap<>(Map.of(current.getKeyId(), current));
        for (Path file : List.of(folder.resolve("next.jwk"), folder.resolve("previous.jwk"))) {
            if (Files.exists(file)) {
                PublicJsonWebKey key = key(file);
                if (all.put(key.getKeyId(), key) != null) {
                    throw refused(file, "it has the same kid as another of the files", null);
                }
            }
        }
        return KeySet.of(current, List.copyOf(all.values()));
    }

    private PublicJsonWebKey key(Path file) {
        PublicJsonWebKey key = parse(file);
        String algorithm = algorithm(key, file);
        if (key.getKeyId() == null || key.getKeyId().isEmpty()) {
            throw refused(file, "it has no kid", null);
        }
        if (key.getPrivateKey() == null) {
            throw refused(file, "it has no private key (d)", null);
        }
        if (key.getUse() != null && !key.getUse().equals(Use.SIGNATURE)
                || key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
            throw refused(file, "its use is not sig or its alg not " + algorithm, null);
        }
        if (!KeyPairs.belongTogether(key)) {
            throw refused(file, "its private key (d) does not belong to its public key", null);
        }
        if (FilePermissions.othersCanRead(file)) {
            LOG.warn("keys.readable_by_others file={}", file.toAbsolutePath());
        }
        key.setUse(Use.SIGNATURE);
        key.setAlgorithm(algorithm);
        return key;
    }

    private String algorithm(PublicJsonWebKey key, Path file) {
        if (key instanceof EllipticCurveJsonWebKey curve) {
            if (!EllipticCurves.P_256.equals(curve.getCurveName())) {
                throw refused(file, "its curve is not P-256", null);
            }
            return "ES256";
        }
        if (!rsaAllowed || !(key instanceof RsaJsonWebKey rsa)) {
            throw ofAnotherType(file);
        }
        if (rsa.getRsaPublicKey().getModulus().bitLength() < SHORTEST_RSA_KEY) {
            throw refused(file, "it is shorter than %d bit".formatted(SHORTEST_RSA_KEY), null);
        }
        return RSA_ALGORITHMS.contains(String.valueOf(key.getAlgorithm())) ? key.getAlgorithm() : "PS256";
    }

    private PublicJsonWebKey parse(Path file) {
        if (jwk(file) instanceof PublicJsonWebKey key) {
            return key;
        }
        throw ofAnotherType(file);
    }

    private JsonWebKey jwk(Path file) {
        try {
            return JsonWebKey.Factory.newJwk(Files.readString(file));
        } catch (IOException e) {
            throw refused(file, "it cannot be read", e);
        } catch (JoseException | RuntimeException e) {
            // RuntimeException too: jose4j casts what it takes for key_ops, and does not look whether a member is null.
            throw refused(file, "it is no JSON Web Key", null);
        }
    }

    private IllegalStateException ofAnotherType(Path file) {
        return refused(file, rsaAllowed ? "it is neither an elliptic curve nor an RSA key" : "it is no elliptic curve key",
                null);
    }

    private IllegalStateException refused(Path file, String why, Exception cause) {
        // A parser's message may quote the file, and the file holds a private key: only the reading error is a cause.
        return new IllegalStateException("%s: %s: %s".formatted(setting, file.toAbsolutePath(), why), cause);
    }
}
