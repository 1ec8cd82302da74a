package tsunagari.events;

import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Keys for tests: made once. */
final class TestKeys {

    static final EllipticCurveJsonWebKey SENDER = ec("sender-1");
    static final EllipticCurveJsonWebKey OTHER = ec("sender-2");

    private TestKeys() {
    }

    static EllipticCurveJsonWebKey ec(String keyId) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(keyId);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static VerificationKeys published(EllipticCurveJsonWebKey... keys) {
        return (keyId, algorithm) -> List.of(keys).stream().filter(key -> key.getKeyId().equals(keyId)).findFirst()
                .<VerificationKeys.Lookup>map(key -> new VerificationKeys.Lookup.Found(key.getPublicKey()))
                .orElseGet(VerificationKeys.Lookup.Unknown::new);
    }

    static JsonWebKeySet set(EllipticCurveJsonWebKey... keys) {
        return new JsonWebKeySet(keys);
    }
}
