package tsunagari.link.account;

/** A password as typed; shows itself to nobody but {@link #reveal()}'s caller. */
public final class Password {

    private final String value;

    /** @param value exactly what was typed */
    public Password(String value) {
        this.value = value;
    }

    /** The password itself, for the one request that carries it. */
    public String reveal() {
        return value;
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Length in code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
