package tsunagari.link.audit;

/** The place of an entry. */
public record EntryId(String connectionId, int seq) {

    /** Before every entry. */
    public static final EntryId START = new EntryId("", 0);
}
