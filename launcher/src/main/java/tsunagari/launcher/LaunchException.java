package tsunagari.launcher;

/** Something could not be started; the message is written for the person at the terminal. */
public final class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what could not be started and what to do about it. */
    public LaunchException(String message) {
        super(message);
    }

    /** Says what could not be started, and keeps what stood in the way. */
    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
