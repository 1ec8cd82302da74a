package tsunagari.link.session.web;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import tsunagari.link.handshake.oidc.PortalLogout;
import tsunagari.link.platform.page.SignedOutPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;

/** Signing out at the site. */
@Path("/{site}")
@PermitAll
public class LogoutResource {

    private final SiteParam site;
    private final RoutingContext request;
    private final SessionEnd sessionEnd;
    private final SitePages pages;
    private final PortalLogout portalLogout;
    private final PortalSignOutState state;

    LogoutResource(SiteParam site, RoutingContext request, SessionEnd sessionEnd, SitePages pages,
            PortalLogout portalLogout, PortalSignOutState state) {
        this.site = site;
        this.request = request;
        this.sessionEnd = sessionEnd;
        this.pages = pages;
        this.portalLogout = portalLogout;
        this.state = state;
    }

    /** Ends the session. Harmless without one. */
    @POST
    @Path("logout")
    public Response logout() {
        Site at = site.get();
        sessionEnd.end(request, at);
        return Response.seeOther(at.page("signed-out")).build();
    }

    /**
     * Says that the session has ended. The portal, too, sends people here after its own; anybody can, and therefore
     * only the state that this browser was given says that it was so.
     */
    @GET
    @Path("signed-out")
    public Uni<Response> signedOut(@QueryParam("state") String answered) {
        Site at = site.get();
        if (state.returned(request, at, answered)) {
            return Uni.createFrom().item(Response.seeOther(at.page("signed-out")).build());
        }
        return state.isDone(request, at)
                ? Uni.createFrom().item(signedOut(at, Optional.empty(), true))
                : portalLogout.address(at, request).map(address -> signedOut(at,
                        address.map(it -> it.with(state.offer(request, at))), false));
    }

    private Response signedOut(Site at, Optional<URI> endSession, boolean portalToo) {
        return pages.show(200, new SignedOutPage(pages.frame(), endSession, portalToo, at.portal().hubUri()));
    }
}
