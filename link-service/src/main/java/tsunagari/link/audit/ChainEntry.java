package tsunagari.link.audit;

import java.time.Instant;

/**
 * One entry of a chain as the database has it.
 *
 * @param reason null if it has none
 * @param identityHash the hash of whom the connection is of; in a first entry, otherwise null
 * @param hash what is written down as its hash
 * @param checkpoint the checkpoint that it is under; null until there is one
 */
public record ChainEntry(String connectionId, int seq, String transition, String actor, Instant occurredAt,
        String reference, String reason, byte[] previousHash, byte[] identityHash, byte[] hash, Long checkpoint) {

    /** The transition that stands for the erasure of whom the connection was of. */
    public static final String ERASED = "ERASED";
}
