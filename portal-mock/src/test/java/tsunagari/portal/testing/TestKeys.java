package tsunagari.portal.testing;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Signing keys of the sites, and one that nobody publishes. */
public enum TestKeys {
    ALPHA, BETA, STRANGER;

    private final EllipticCurveJsonWebKey key = generate();

    /** The key pair. */
    public EllipticCurveJsonWebKey key() {
        return key;
    }

    String publicSet() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
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
