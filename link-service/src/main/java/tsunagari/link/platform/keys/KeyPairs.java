package tsunagari.link.platform.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/** Tries keys out. */
final class KeyPairs {

    private static final byte[] SAMPLE = {1};

    private KeyPairs() {
    }

    /** Whether the public key verifies what the private key signs. */
    static boolean belongTogether(EllipticCurveJsonWebKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getEcPrivateKey());
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(key.getECPublicKey());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
