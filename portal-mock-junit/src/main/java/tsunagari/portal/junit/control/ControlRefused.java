package tsunagari.portal.junit.control;

/** The portal does not do what the test asked of it; the message has its code and words. */
public final class ControlRefused extends RuntimeException {
    private final int status;
    private final String code;

    ControlRefused(String request, int status, String code, String body) {
        super(request + " was answered " + status + (body.isBlank() ? "" : ": " + body));
        this.status = status;
        this.code = code;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** The portal's code, for instance {@code CLIENT_UNKNOWN}; empty when the answer has none. */
    public String code() {
        return code;
    }
}
