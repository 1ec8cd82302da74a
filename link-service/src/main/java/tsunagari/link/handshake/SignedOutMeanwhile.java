package tsunagari.link.handshake;

/** The person signed out at the portal while the handshake was under way: what was written for them is taken back. */
final class SignedOutMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignedOutMeanwhile() {
        super("signed out at the portal since the handshake began");
    }
}
