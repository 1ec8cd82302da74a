package tsunagari.account.mail.delivery;

/** The mail server refuses a mail for good. */
class MailRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reply reply code of the server (RFC 5321 section 4.2); its text can repeat the address, and is dropped */
    MailRefused(int reply) {
        super("reply " + reply);
    }
}
