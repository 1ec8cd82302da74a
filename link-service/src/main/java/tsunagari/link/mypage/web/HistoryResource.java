package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import tsunagari.link.mypage.MyHistory;
import tsunagari.link.mypage.MySessions;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.session.SiteSession;
import tsunagari.link.session.web.SignedIn;

/** The signed-in person's own data. */
@Path("/{site}/mypage/history.json")
@Authenticated
public class HistoryResource {

    private final SiteParam site;
    private final SignedIn signedIn;
    private final MyHistory myHistory;
    private final MySessions mySessions;
    private final Clock clock;

    HistoryResource(SiteParam site, SignedIn signedIn, MyHistory myHistory, MySessions mySessions, Clock clock) {
        this.site = site;
        this.signedIn = signedIn;
        this.myHistory = myHistory;
        this.mySessions = mySessions;
        this.clock = clock;
    }

    /** The data, to be kept as a file. */
    @GET
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
