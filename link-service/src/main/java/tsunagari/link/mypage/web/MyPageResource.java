package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Clock clock;

    MyPageResource(SiteParam site, SignedIn signedIn, SitePages pages, MyHistory myHistory, MySessions mySessions,
            Clock clock) {
        this.site = site;
        this.signedIn = signedIn;
        this.pages = pages;
        this.myHistory = myHistory;
        this.mySessions = mySessions;
        this.clock = clock;
    }

    /** Home. */
    @GET
    public Response home() {
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

    /** The person's own data, to be kept as a file. */
    @GET
    @Path("history.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response history() {
        SiteSession mine = signedIn.session();
        return Response.ok(HistoryDocument.of(mine, myHistory.download(mine.connection()),
                mySessions.of(site.get(), mine), clock.instant()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"tsunagari-%s-history.json\"".formatted(site.get().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
