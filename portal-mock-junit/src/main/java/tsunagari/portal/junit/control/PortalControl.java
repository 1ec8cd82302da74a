package tsunagari.portal.junit.control;

/** The whole control API of one portal, wherever it runs. */
public final class PortalControl {
    private final ControlApi api;

    /** The control API of the portal of this issuer. */
    public PortalControl(String issuer) {
        this.api = new ControlApi(issuer);
    }

    /** Arms faults. */
    public Faults faults() {
        return new Faults(api);
    }

    /** What was asked of the portal and by it. */
    public Journal journal() {
        return new Journal(api);
    }

    /** The portal's clock. */
    public PortalClock clock() {
        return new PortalClock(api);
    }

    /** The portal's signing keys. */
    public PortalKeys keys() {
        return new PortalKeys(api);
    }

    /** The people whom the portal knows. */
    public PortalPersonas personas() {
        return new PortalPersonas(api);
    }

    /** What the portal believes about connections. */
    public PortalConnections connections() {
        return new PortalConnections(api);
    }

    /** A release event about a user to be sent to a client; the portal's own record stays as it is. */
    public TokenOrder releaseEvent(String user, String client) {
        return new TokenOrder(api, "/events", user, client);
    }

    /** A logout token about a user to be sent to a client; the portal's own sessions stay as they are. */
    public TokenOrder logoutToken(String user, String client) {
        return new TokenOrder(api, "/logout-tokens", user, client);
    }

    /** Brings the portal back to its beginning: sessions, connections, faults, journal, clock, personas; the keys stay. */
    public void reset() {
        api.post("/reset");
    }
}
