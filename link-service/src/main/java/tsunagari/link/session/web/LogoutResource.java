package tsunagari.link.session.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tsunagari.link.handshake.oidc.PortalLogout;
import tsunagari.link.platform.BrowserCookies;
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
    private final BrowserCookies cookies;
    private final SessionEnd sessionEnd;
    private final SitePages pages;
    private final PortalLogout portalLogout;

    LogoutResource(SiteParam site, RoutingContext request, BrowserCookies cookies, SessionEnd sessionEnd,
            SitePages pages, PortalLogout portalLogout) {
        this.site = site;
        this.request = request;
        this.cookies = cookies;
        this.sessionEnd = sessionEnd;
        this.pages = pages;
        this.portalLogout = portalLogout;
    }

    /** Ends the session. Harmless without one. */
    @POST
    @Path("logout")
    public Response logout() {
        Site at = site.get();
        cookies.session(request, at).ifPresent(token -> sessionEnd.end(at, token));
        cookies.signOut(request, at);
        return Response.seeOther(at.page("signed-out")).build();
    }

    /** Says that the session has ended; the portal, too, sends people here after its own. */
    @GET
    @Path("signed-out")
    public Response signedOut() {
        Site at = site.get();
        return pages.show(200, new SignedOutPage(pages.frame(), portalLogout.url(at), at.portal().hubUri()));
    }
}
