package tsunagari.account.mail.delivery;

/** The mail server does not take this mail now, and may take it later, as when its recipient's mailbox is full. */
class MailDeferred extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reply reply code of the server (RFC 5321 section 4.2); its text can repeat the address, and is dropped */
    MailDeferred(int reply) {
        super("reply " + reply);
    }
}
