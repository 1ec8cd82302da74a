package tsunagari.link.audit;

import java.time.Instant;
import java.util.Base64;
import tsunagari.link.platform.Sha256;

/**
 * A checkpoint as it is kept.
 *
 * @param jws the {@link Checkpoint}, signed, in compact form (RFC 7515, section 3.1)
 */
public record SignedCheckpoint(long number, Instant at, String jws) {

    /** The SHA-256 of the signed form, base64url: what the next one holds, and what can be noted elsewhere. */
    public String hash() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(jws));
    }
}
