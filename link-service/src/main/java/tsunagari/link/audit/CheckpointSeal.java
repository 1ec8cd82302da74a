package tsunagari.link.audit;

import java.util.Optional;

/** Signs checkpoints with this service's key and reads them. */
public interface CheckpointSeal {

    /** How far a signature can be relied on. */
    enum Trust {
        /** Made by a key that is published now. */
        VERIFIED,
        /** Its key is published no more; the checkpoint is as good as one after it that holds its hash. */
        KEY_UNKNOWN,
        /** Not made by the key that it names, or no checkpoint at all. */
        INVALID
    }

    /** What a signed checkpoint says. @param checkpoint empty if it is invalid */
    record Opened(Trust trust, Optional<Checkpoint> checkpoint) {
    }

    /** Signs. */
    SignedCheckpoint sign(Checkpoint checkpoint);

    /** Reads and verifies. */
    Opened open(SignedCheckpoint signed);
}
