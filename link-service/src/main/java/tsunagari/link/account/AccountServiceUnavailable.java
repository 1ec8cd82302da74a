package tsunagari.link.account;

/** The account service gave no answer in time, or none that can be understood; nothing is known and nothing was done. */
public final class AccountServiceUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was asked, without personal data */
    public AccountServiceUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message what was answered, without personal data */
    public AccountServiceUnavailable(String message) {
        super(message);
    }
}
