package tsunagari.link.disown.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.disown.DisownConnection;
import tsunagari.link.disown.DisownToken;
import tsunagari.link.disown.FollowDisowning;
import tsunagari.link.platform.page.DisownPage;
import tsunagari.link.platform.page.DisownedPage;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.Wait;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;

/** これは自分ではありません: where the link leads that the owner of an account is mailed. */
@Path("/{site}/disown")
@PermitAll
public class DisownResource {

    private final SiteParam site;
    private final SitePages pages;
    private final FollowDisowning followDisowning;
    private final DisownConnection disownConnection;
    private final Clock clock;

    DisownResource(SiteParam site, SitePages pages, FollowDisowning followDisowning, DisownConnection disownConnection,
            Clock clock) {
        this.site = site;
        this.pages = pages;
        this.followDisowning = followDisowning;
        this.disownConnection = disownConnection;
        this.clock = clock;
    }

    /** Asks, or says that it is done. Changes nothing: programs that read mails follow links too. */
    @GET
    public Response show(@RestQuery String t) {
        return DisownToken.parse(t).flatMap(token -> followDisowning.follow(site.get(), token)
                .map(standing -> pages.show(200, page(token, standing)))).orElseGet(this::invalid);
    }

    private Page page(DisownToken token, FollowDisowning.Standing standing) {
        Frame frame = pages.frame(self() + "?t=" + token.value());
        return standing.disowned()
                ? new DisownedPage(frame, standing.blockedUntil().map(until -> new Wait(until, clock.instant())),
                        standing.reference().value())
                : new DisownPage(frame, token.value(), standing.connectedAt(),
                        standing.blockedUntil().orElseThrow());
    }

    /** Ends the connection. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disown(@RestForm String t) {
        return DisownToken.parse(t).filter(token -> disownConnection.disown(site.get(), token))
                .map(token -> Response.seeOther(site.get().page("disown?t=" + token.value())).build())
                .orElseGet(this::invalid);
    }

    private Response invalid() {
        return pages.problem(Problem.DISOWN_LINK_INVALID, self());
    }

    private String self() {
        return "/" + site.get().id() + "/disown";
    }
}
