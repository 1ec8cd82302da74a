package tsunagari.link.platform.keys;

import java.util.Base64;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.SigningKey;

/**
 * The keys of this service: one signs, and before a rotation the next one is published already, so that every receiver
 * knows it when it begins to sign.
 */
public final class SigningKeys {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final SigningKey current;
    private final String publicSet;

    SigningKeys(EllipticCurveJsonWebKey current, JsonWebKeySet published) {
        this.current = SigningKey.es256(current.getKeyId(), current.getEcPrivateKey());
        this.publicSet = published.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** The key that signs: event tokens, service tokens and client assertions. */
    public SigningKey current() {
        return current;
    }

    /** The current private key as a PEM block (RFC 7468, section 10), for client assertions of quarkus-oidc. */
    public String currentAsPem() {
        return "-----BEGIN PRIVATE KEY-----\n" + LINES.encodeToString(current.key().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** The public keys, as a JSON Web Key Set (RFC 7517, section 5). */
    public String publicSet() {
        return publicSet;
    }
}
