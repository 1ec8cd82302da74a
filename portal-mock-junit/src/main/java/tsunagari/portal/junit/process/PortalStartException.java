package tsunagari.portal.junit.process;

/** The portal did not start; the message ends with the last lines of its log. */
public final class PortalStartException extends RuntimeException {

    PortalStartException(String message) {
        super(message);
    }

    PortalStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
