package tsunagari.link.handshake.oidc;

/** A pushed request was not made: as many are under way to the site's portal as may be. Nothing of it was sent. */
public final class PortalBusy extends RuntimeException {

    /** Seconds after which the ones that are under way have ended. */
    public static final int RETRY_AFTER = 5;

    private static final long serialVersionUID = 1L;

    PortalBusy() {
        super("too many pushed requests at once", null, false, false);
    }
}
