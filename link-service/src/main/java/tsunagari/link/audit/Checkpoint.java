package tsunagari.link.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What this service signs each hour.
 *
 * @param number from 1, without gaps
 * @param at when it was made
 * @param chains how many chains there were
 * @param entries how many entries they had
 * @param added how many of them are under this checkpoint, and under none before
 * @param digest over those, in order of connection id and place, base64url
 * @param previous the hash of the checkpoint before, base64url; empty for the first
 * @param previousVerified whether that one's signature was found good when this one was made
 */
public record Checkpoint(long number, Instant at, long chains, long entries, long added, String digest,
        Optional<String> previous, boolean previousVerified) {
}
