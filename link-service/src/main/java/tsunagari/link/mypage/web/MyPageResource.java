package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.home.web.WayHome;
import tsunagari.link.mypage.Happening;
import tsunagari.link.mypage.MyHistory;
import tsunagari.link.mypage.MySessions;
import tsunagari.link.platform.page.HomePage;
import tsunagari.link.platform.page.SessionLine;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.session.SiteSession;
import tsunagari.link.session.web.SignedIn;

/** The signed-in person's home at the site. */
@Path("/{site}/mypage")
@Authenticated
public class MyPageResource {

    private static final int SHOWN = 10;

    private final SiteParam site;
    private final SignedIn signedIn;
    private final SitePages pages;
    private final MyHistory myHistory;
    private final MySessions mySessions;
    private final WayHome wayHome;

    MyPageResource(SiteParam site, SignedIn signedIn, SitePages pages, MyHistory myHistory, MySessions mySessions,
            WayHome wayHome) {
        this.site = site;
        this.signedIn = signedIn;
        this.pages = pages;
        this.myHistory = myHistory;
        this.mySessions = mySessions;
        this.wayHome = wayHome;
    }

    /** Home: the page, or the way to the site's own. */
    @GET
    public Response home() {
        return wayHome.response().orElseGet(this::page);
    }

    private Response page() {
        SiteSession mine = signedIn.session();
        List<Happening> happenings = myHistory.recent(mine.connection());
        return pages.show(200, new HomePage(pages.frame(), mine.connection().since(), previousSignIn(happenings),
                happenings.stream().limit(SHOWN).toList(), sessions(mine)));
    }

    private List<SessionLine> sessions(SiteSession mine) {
        return mySessions.of(site.get(), mine).stream()
                .map(it -> new SessionLine(it.handle().value(), it.since(), it.lastUsed(), it.handle().equals(mine.handle())))
                .toList();
    }

    /** The latest sign-in is the one that this session began with. */
    private static Optional<Instant> previousSignIn(List<Happening> happenings) {
        return happenings.stream().filter(it -> it.kind() == Happening.Kind.SIGNED_IN)
                .map(Happening::at).skip(1).findFirst();
    }
}
