package tsunagari.link.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The algorithms that a portal may sign with, by their names in JSON Web Signatures. All of them are asymmetric. */
public enum PortalAlgorithm {
    /** ECDSA on P-256 (RFC 7518, section 3.4). */
    ES256("SHA-256"),
    /** RSASSA-PSS (RFC 7518, section 3.5). */
    PS256("SHA-256"),
    /** RSASSA-PKCS1-v1_5 (RFC 7518, section 3.3). */
    RS256("SHA-256"),
    /** Ed25519 (RFC 8037, section 3.1), whose signature hashes with SHA-512. */
    EdDSA("SHA-512");

    private final String hash;

    PortalAlgorithm(String hash) {
        this.hash = hash;
    }

    /** The left half of the ASCII text's hash, as {@code at_hash} wants it (OpenID Connect Core 1.0, section 3.1.3.6). */
    public byte[] leftHalfOfHash(String text) {
        try {
            byte[] whole = MessageDigest.getInstance(hash).digest(text.getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(whole, whole.length / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + hash, e);
        }
    }
}
