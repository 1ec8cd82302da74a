package tsunagari.events.keys;

import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.events.SigningKey;

/**
 * The keys of a folder at one time.
 *
 * @param current the key that signs
 * @param currentAsPem its private half as a PEM block (RFC 7468, section 10)
 * @param publicSet the public halves of all, as a JSON Web Key Set (RFC 7517, section 5)
 */
record KeySet(SigningKey current, String currentAsPem, String publicSet) {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static KeySet of(PublicJsonWebKey current, List<PublicJsonWebKey> all) {
        return new KeySet(new SigningKey(current.getKeyId(), current.getAlgorithm(), current.getPrivateKey()),
                "-----BEGIN PRIVATE KEY-----\n" + LINES.encodeToString(current.getPrivateKey().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n",
                new JsonWebKeySet(all).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    @Override
    public String toString() {
        return "KeySet[" + current.id() + "]";
    }
}
