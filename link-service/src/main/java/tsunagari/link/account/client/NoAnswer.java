package tsunagari.link.account.client;

/** The connection broke, or the account service took too long, in the middle of an answer. */
final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAnswer(Throwable cause) {
        super("no whole answer", cause);
    }
}
