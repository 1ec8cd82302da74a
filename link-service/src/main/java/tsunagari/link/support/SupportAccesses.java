package tsunagari.link.support;

/** The record of all that the support desk and auditors did. */
public interface SupportAccesses {

    /** Writes it down in the current transaction: what cannot be written down is not answered. */
    void add(SupportAccess access);
}
