package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.mypage.MyConnection;
import tsunagari.link.mypage.MySessions;
import tsunagari.link.platform.page.HistoryLine;
import tsunagari.link.platform.page.HomePage;
import tsunagari.link.platform.page.ReleasePage;
import tsunagari.link.platform.page.SessionLine;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.session.SiteSession;
import tsunagari.link.session.web.SignedIn;

/** The signed-in person's home at the site. */
@Path("/{site}/mypage")
@Authenticated
public class MyPageResource {

    private final SiteParam site;
    private final SignedIn signedIn;
    private final SitePages pages;
    private final MyConnection myConnection;
    private final MySessions mySessions;
    private final ReleaseFlow releaseFlow;

    MyPageResource(SiteParam site, SignedIn signedIn, SitePages pages, MyConnection myConnection, MySessions mySessions,
            ReleaseFlow releaseFlow) {
        this.site = site;
        this.signedIn = signedIn;
        this.pages = pages;
        this.myConnection = myConnection;
        this.mySessions = mySessions;
        this.releaseFlow = releaseFlow;
    }

    /** Home. */
    @GET
    public Response home() {
        Connection connection = signedIn.session().connection();
        List<MyConnection.Happening> happenings = myConnection.happenings(connection.id());
        List<HistoryLine> lines = happenings.stream()
                .map(it -> new HistoryLine(kind(it.kind()), it.at()))
                .toList();
        return pages.show(200, new HomePage(pages.frame(), connection.since(), previousSignIn(happenings), lines,
                sessions()));
    }

    private List<SessionLine> sessions() {
        SiteSession mine = signedIn.session();
        return mySessions.of(site.get(), mine).stream()
                .map(it -> new SessionLine(it.handle().value(), it.since(), it.lastUsed(), it.handle().equals(mine.handle())))
                .toList();
    }

    private static HistoryLine.Kind kind(MyConnection.Kind kind) {
        return switch (kind) {
            case REQUESTED -> HistoryLine.Kind.REQUESTED;
            case REFUSED -> HistoryLine.Kind.REFUSED;
            case EXPIRED -> HistoryLine.Kind.EXPIRED;
            case CONNECTED -> HistoryLine.Kind.CONNECTED;
            case SIGNED_IN -> HistoryLine.Kind.SIGNED_IN;
            case RELEASED -> HistoryLine.Kind.RELEASED;
        };
    }

    /** The latest sign-in is the one that this session began with. */
    private static Optional<Instant> previousSignIn(List<MyConnection.Happening> happenings) {
        return happenings.stream().filter(it -> it.kind() == MyConnection.Kind.SIGNED_IN)
                .map(MyConnection.Happening::at).skip(1).findFirst();
    }

    /** Asks whether the connection is to end. */
    @GET
    @Path("release")
    public Response askRelease() {
        return pages.show(200, new ReleasePage(pages.frame()));
    }

    /** Ends the connection, and with it the session. */
    @POST
    @Path("release")
    public Response release() {
        releaseFlow.release(site.get(), signedIn.session().connection());
        return Response.seeOther(site.get().page("released")).build();
    }
}
