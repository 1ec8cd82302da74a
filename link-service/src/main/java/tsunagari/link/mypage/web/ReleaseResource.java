package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.connection.ReleaseOwnConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.page.ReleasePage;
import tsunagari.link.platform.page.ReleasedPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.session.web.SignedIn;
import tsunagari.link.support.Reference;

/** つながりの解除: the person ends their own connection. */
@Path("/{site}")
public class ReleaseResource {

    private static final EndFlow.Kind RELEASE =
            new EndFlow.Kind(ReleaseReason.RELEASED_AT_SITE, "mypage/release", "released");

    private final SignedIn signedIn;
    private final SitePages pages;
    private final ReleaseOwnConnection releaseOwnConnection;
    private final EndFlow flow;
    private final SecureRandom random;

    ReleaseResource(SignedIn signedIn, SitePages pages, ReleaseOwnConnection releaseOwnConnection, EndFlow flow,
            SecureRandom random) {
        this.signedIn = signedIn;
        this.pages = pages;
        this.releaseOwnConnection = releaseOwnConnection;
        this.flow = flow;
        this.random = random;
    }

    /** Asks whether the connection is to end. */
    @GET
    @Path("mypage/release")
    @Authenticated
    public Response ask() {
        return pages.show(200, new ReleasePage(pages.frame(), signedIn.session().connection().id().toString()));
    }

    /** Ends the connection, and with it the sessions. Harmless if it is sent again. */
    @POST
    @Path("mypage/release")
    @PermitAll
    public Response release(@RestForm String connection) {
        return flow.end(RELEASE, connection, mine -> releaseOwnConnection.release(mine, Reference.random(random)));
    }

    /** Says that the connection has ended, and when, to whoever knows its id. */
    @GET
    @Path("released")
    @PermitAll
    public Response released(@RestQuery String c) {
        return pages.show(200, new ReleasedPage(pages.frame(), flow.receipt(RELEASE, c)));
    }
}
