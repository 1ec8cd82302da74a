package tsunagari.link.audit;

/** An entry that a checkpoint is on: its hash covers what it says and all entries of the chain before it. */
public record SealedEntry(EntryId id, byte[] hash) {
}
