package tsunagari.portal.junit.process;

import tsunagari.portal.junit.PortalMock;

/** A process that starts a portal, says which process that is, and waits to be killed. */
public final class PortalOwner {

    private PortalOwner() {
    }

    /** Ends by a kill, or when nobody reads from it any more. */
    public static void main(String[] arguments) throws Exception {
        PortalMock portal = PortalMock.builder()
            .client("my-site", client -> client.redirectUri("http://localhost:1/callback")).build().start();
        System.out.println(portal.process().pid());
        System.in.read();
        portal.close();
    }
}
