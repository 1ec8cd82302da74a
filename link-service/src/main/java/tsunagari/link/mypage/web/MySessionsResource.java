package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import tsunagari.link.mypage.MySessions;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.SiteSession;
import tsunagari.link.session.web.SessionEnd;
import tsunagari.link.session.web.SignedIn;

/** The end of a person's own sign-ins, this one or others. */
@Path("/{site}/mypage/sessions")
@Authenticated
public class MySessionsResource {

    private final SiteParam site;
    private final SignedIn signedIn;
    private final MySessions mySessions;
    private final SessionEnd sessionEnd;
    private final RoutingContext request;

    MySessionsResource(SiteParam site, SignedIn signedIn, MySessions mySessions, SessionEnd sessionEnd,
            RoutingContext request) {
        this.site = site;
        this.signedIn = signedIn;
        this.mySessions = mySessions;
        this.sessionEnd = sessionEnd;
        this.request = request;
    }

    /** Ends the one that the form names. One that is nobody's, another person's or over gets the same answer. */
    @POST
    @Path("end")
    public Response end(@FormParam("session") String handle) {
        SiteSession mine = signedIn.session();
        if (!mine.handle().value().equals(handle)) {
            mySessions.end(mine, new SessionHandle(handle));
            return seeOther("mypage");
        }
        sessionEnd.end(request, site.get());
        return seeOther("signed-out");
    }

    /** Ends all but this one. */
    @POST
    @Path("end-others")
    public Response endOthers() {
        mySessions.endOthers(signedIn.session());
        return seeOther("mypage");
    }

    private Response seeOther(String page) {
        return Response.seeOther(site.get().page(page)).build();
    }
}
