package tsunagari.link.handshake;

/** A callback was run a second time: the database has its state already. Nothing was issued; the transaction is lost. */
public final class HandshakeRepeated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause the constraint violation */
    public HandshakeRepeated(Throwable cause) {
        super("the handshake was completed before", cause);
    }
}
