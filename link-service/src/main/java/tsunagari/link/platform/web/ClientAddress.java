package tsunagari.link.platform.web;

import io.vertx.ext.web.RoutingContext;

/** The address of a browser, as the account service counts by it. */
public final class ClientAddress {

    private ClientAddress() {
    }

    /** Without the zone that a link-local IPv6 address may carry: it says something of this machine alone. */
    public static String of(RoutingContext request) {
        return request.request().remoteAddress().hostAddress().split("%", 2)[0];
    }
}
