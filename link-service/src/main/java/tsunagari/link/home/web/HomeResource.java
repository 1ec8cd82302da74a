package tsunagari.link.home.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.link.home.EndHomeSession;
import tsunagari.link.home.HomeCode;
import tsunagari.link.home.HomeSession;
import tsunagari.link.home.RedeemHomeCode;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;

/** What a site's own pages ask for and do: who came with a code, and that somebody signed out. */
@Tag(name = "Home")
@Path("/{site}")
@PermitAll
@FromAnyOrigin
@Produces(MediaType.APPLICATION_JSON)
public class HomeResource {

    private static final String UNAVAILABLE = "The database is busy, read-only or not there; nothing was done, see Retry-After";

    private final HomeCaller caller;
    private final RedeemHomeCode redeemHomeCode;
    private final EndHomeSession endHomeSession;

    HomeResource(HomeCaller caller, RedeemHomeCode redeemHomeCode, EndHomeSession endHomeSession) {
        this.caller = caller;
        this.redeemHomeCode = redeemHomeCode;
        this.endHomeSession = endHomeSession;
    }

    /** Who came with a code. Whatever is wrong with one, the answer is the same. */
    @POST
    @Path("home-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = HomeScheme.NAME)
    @Operation(operationId = "redeemHomeCode", summary = "Who came to the site's own pages with this code; once")
    @APIResponse(responseCode = "200", description = "Who is signed in")
    @APIResponse(responseCode = "400", description = "No code, or one that is used, expired, another site's, "
            + "of a session that has ended, or without its codeVerifier")
    @APIResponse(responseCode = "401", description = "Not the site's id and secret")
    @APIResponse(responseCode = "404", description = "No such site, or its home is built in")
    @APIResponse(responseCode = "503", description = UNAVAILABLE)
    public HomeSessionView redeem(@RestPath String site, HomeCodeRequest request) {
        Site at = caller.get();
        return Optional.ofNullable(request).flatMap(it -> session(at, it)).map(HomeSessionView::of)
                .orElseThrow(BadRequestException::new);
    }

    private Optional<HomeSession> session(Site at, HomeCodeRequest request) {
        return HomeCode.parse(request.code())
                .flatMap(code -> redeemHomeCode.redeem(at.id(), code, Optional.ofNullable(request.codeVerifier())));
    }

    /** Ends a session. Repeated, or for one that nobody knows, it does nothing. */
    @DELETE
    @Path("home-sessions/{id}")
    @SecurityRequirement(name = HomeScheme.NAME)
    @Operation(operationId = "endHomeSession", summary = "The person signed out at the site's own pages")
    @APIResponse(responseCode = "204", description = "It has ended, now or before")
    @APIResponse(responseCode = "401", description = "Not the site's id and secret")
    @APIResponse(responseCode = "404", description = "No such site, or its home is built in")
    @APIResponse(responseCode = "503", description = UNAVAILABLE)
    public void end(@RestPath String site, @RestPath String id) {
        SiteId at = caller.get().id();
        SessionHandle.parse(id).ifPresent(session -> endHomeSession.end(at, session));
    }
}
