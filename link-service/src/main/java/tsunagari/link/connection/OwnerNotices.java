package tsunagari.link.connection;

/** Tells owners of accounts, at the account's own address, what happens to its connections: each thing once. */
public interface OwnerNotices {

    /** The owner is to be told of this transition, if it is one that owners are told of; in the current transaction. */
    void record(Connection connection, HistoryEntry entry);
}
