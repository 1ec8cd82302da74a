package tsunagari.account.account;

/** Another account of the site has the login id. The transaction in which this happens is lost. */
public class LoginIdTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the storage said; its message may repeat the login id */
    public LoginIdTaken(Throwable cause) {
        super(cause);
    }
}
