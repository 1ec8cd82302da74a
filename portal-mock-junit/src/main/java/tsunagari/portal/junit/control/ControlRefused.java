package tsunagari.portal.junit.control;

/** The portal does not do what the test asked of it; the message has its code and words. */
public final class ControlRefused extends RuntimeException {
    private final int status;

    ControlRefused(String request, int status, String body) {
        super(request + " was answered " + status + (body.isBlank() ? "" : ": " + body));
        this.status = status;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
