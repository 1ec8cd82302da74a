package tsunagari.account.mail.delivery;

/** No mail can be sent at this moment, which is no mail's fault. */
class MailServerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason without anything of a mail */
    MailServerUnavailable(String reason) {
        super(reason);
    }
}
