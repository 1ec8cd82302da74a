package tsunagari.events.keys;

import java.security.GeneralSecurityException;
import java.security.Signature;
import org.jose4j.jwk.PublicJsonWebKey;

/** Tries keys out. */
final class KeyPairs {

    private static final byte[] SAMPLE = {1};

    private KeyPairs() {
    }

    /** Whether the public key verifies what the private key signs. */
    static boolean belongTogether(PublicJsonWebKey key) {
        try {
            Signature signature = Signature.getInstance("EC".equals(key.getKeyType()) ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key.getPrivateKey());
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(key.getPublicKey());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
