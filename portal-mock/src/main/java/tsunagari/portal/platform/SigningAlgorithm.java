package tsunagari.portal.platform;

import java.security.SecureRandom;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** An algorithm with which the portal signs (RFC 7518, section 3.1); its name is the value of {@code alg}. */
public enum SigningAlgorithm {

    /** ECDSA on P-256. */
    ES256 {
        @Override
        PublicJsonWebKey pair(SecureRandom random) throws JoseException {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256, null, random);
        }
    },

    /** RSA, PKCS #1 v1.5. */
    RS256 {
        @Override
        PublicJsonWebKey pair(SecureRandom random) throws JoseException {
            return RsaJwkGenerator.generateJwk(RSA_BITS, null, random);
        }
    };

    private static final int RSA_BITS = 2048;

    /** A new key pair of this id, marked for signatures by this algorithm. */
    public PublicJsonWebKey newKey(String keyId, SecureRandom random) {
        try {
            PublicJsonWebKey key = pair(random);
            key.setKeyId(keyId);
            key.setUse("sig");
            key.setAlgorithm(name());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java runtime has " + name(), e);
        }
    }

    abstract PublicJsonWebKey pair(SecureRandom random) throws JoseException;
}
