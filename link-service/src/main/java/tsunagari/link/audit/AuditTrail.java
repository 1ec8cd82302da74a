package tsunagari.link.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chains and checkpoints of all connections. Every method runs in the current transaction. */
public interface AuditTrail {

    /** The connections with their entries after this one, in order of connection id and place; all of one moment. */
    List<ChainRow> rows(EntryId after, int most);

    /** Entries after the first and up to the last connection id that are of no connection: at most so many. */
    List<EntryId> orphans(String after, String upTo, int most);

    /** Puts entries that are under no checkpoint under this one; returns how many. */
    int putUnder(long checkpoint, int most);

    /** The entries under a checkpoint, in order of connection id and place. */
    List<SealedEntry> under(long checkpoint, int most);

    /** The greatest checkpoint that entries are under. */
    Optional<Long> greatestCheckpointOfEntries();

    /** The time of the oldest entry that is under no checkpoint. */
    Optional<Instant> oldestUnderNone();

    /** The checkpoints with a greater number than this, in order. */
    List<SignedCheckpoint> checkpoints(long after, int most);

    /** The latest checkpoint. */
    Optional<SignedCheckpoint> latest();

    /** {@link #latest}; whoever asks for it next waits for the end of the transaction. */
    Optional<SignedCheckpoint> lockLatest();

    /** Keeps a checkpoint. @throws CheckpointTaken if there is one of this number; the transaction is lost */
    void add(SignedCheckpoint checkpoint);
}
