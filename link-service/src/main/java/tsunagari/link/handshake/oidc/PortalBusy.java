package tsunagari.link.handshake.oidc;

/** A pushed request was not made: as many are under way to the site's portal as may be. Nothing of it was sent. */
public final class PortalBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortalBusy() {
        super("too many pushed requests at once", null, false, false);
    }
}
