package tsunagari.portal.testing;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signing keys of the sites, and one that nobody publishes. */
public enum TestKeys {
    ALPHA, BETA, STRANGER;

    private static final RsaJsonWebKey RSA_OF_ALPHA = generateRsa();

    private final EllipticCurveJsonWebKey key = generate();

    /** The key pair. */
    public EllipticCurveJsonWebKey key() {
        return key;
    }

    /** Alpha's second key pair, {@code rsa-of-alpha}, published beside the first. */
    public static RsaJsonWebKey rsaOfAlpha() {
        return RSA_OF_ALPHA;
    }

    String publicSet() {
        JsonWebKeySet published = this == ALPHA ? new JsonWebKeySet(key, RSA_OF_ALPHA) : new JsonWebKeySet(key);
        return published.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static RsaJsonWebKey generateRsa() {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("rsa-of-alpha");
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private EllipticCurveJsonWebKey generate() {
        try {
            EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            made.setKeyId("key-of-" + name().toLowerCase(java.util.Locale.ROOT));
            return made;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
