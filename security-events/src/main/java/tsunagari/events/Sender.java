package tsunagari.events;

import java.time.Duration;

/**
 * Somebody whose tokens are accepted.
 *
 * @param issuer {@code iss}, byte for byte
 * @param audience {@code aud}: what the sender calls us
 * @param algorithm the one algorithm agreed with the sender
 * @param keys the sender's published keys
 * @param skew how far the sender's clock may be ahead of ours
 * @param oldest how long ago a token may have been issued; event tokens may have waited in a queue
 */
public record Sender(String issuer, String audience, String algorithm, VerificationKeys keys, Duration skew,
        Duration oldest) {
}
