package tsunagari.link.audit;

/**
 * Something that is not as it was written.
 *
 * @param connectionId the chain; null if the finding is on a checkpoint alone
 * @param seq the entry; null if the finding is on the connection, or on a checkpoint
 * @param checkpoint the checkpoint; null if the finding is not on one
 */
public record Finding(Kind kind, String connectionId, Integer seq, Long checkpoint) {

    /** The kinds of finding. */
    public enum Kind {
        /** The entry does not have the hash that its contents have. */
        ENTRY_EDITED,
        /** The entry does not follow the one before it: that one was replaced, or the two come from different chains. */
        ENTRY_MISLINKED,
        /** There is no entry at this place, though there is a later one or the connection says that there was. */
        ENTRY_MISSING,
        /** There are more entries than the connection says. */
        ENTRY_INSERTED,
        /** The entry's connection is gone. */
        CONNECTION_MISSING,
        /** The connection is of another person or account than when it was made. */
        IDENTITY_CHANGED,
        /** Whom the connection is of is gone without an entry that says so. */
        IDENTITY_GONE,
        /** The connection is in a state that its last transition did not lead to. */
        STATE_CONTRADICTED,
        /** There is no checkpoint of this number, though there is a later one or entries are under it. */
        CHECKPOINT_MISSING,
        /** The signature or the form of the checkpoint is wrong. */
        CHECKPOINT_INVALID,
        /** The key of the latest checkpoint is not among the published ones. */
        CHECKPOINT_KEY_UNKNOWN,
        /** The checkpoint does not follow the one before it. */
        CHECKPOINT_MISLINKED,
        /** The checkpoint was made when the one before it could not be verified. */
        CHECKPOINT_AFTER_UNVERIFIED,
        /** The entries under the checkpoint are not those that it was made on: some edited, deleted or added. */
        CHECKPOINT_CONTRADICTED,
        /** There should have been another checkpoint since. */
        CHECKPOINT_OVERDUE
    }

    static Finding of(Kind kind, String connectionId) {
        return new Finding(kind, connectionId, null, null);
    }

    static Finding of(Kind kind, EntryId entry) {
        return new Finding(kind, entry.connectionId(), entry.seq(), null);
    }

    static Finding of(Kind kind, long checkpoint) {
        return new Finding(kind, null, null, checkpoint);
    }
}
