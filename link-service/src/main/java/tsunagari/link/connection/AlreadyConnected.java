package tsunagari.link.connection;

/** The database refused a second live connection of a subject or an account; the transaction is lost. */
public final class AlreadyConnected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause the constraint violation */
    public AlreadyConnected(Throwable cause) {
        super("the subject or the account has a live connection", cause);
    }
}
