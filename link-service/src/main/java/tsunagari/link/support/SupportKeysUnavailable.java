package tsunagari.link.support;

/** The keys of the support desk's issuer cannot be had at the moment: whose a token is, is not known. */
public final class SupportKeysUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for the log */
    public SupportKeysUnavailable(String why) {
        super(why);
    }
}
