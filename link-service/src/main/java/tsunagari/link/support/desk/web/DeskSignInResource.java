package tsunagari.link.support.desk.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskSignInPage;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.support.web.DeskCookie;
import tsunagari.link.support.web.SupportTokens;

/** For desks without a proxy that adds the token: it is pasted once, and kept by the browser until it expires. */
@Path("/support/desk")
@PermitAll
public class DeskSignInResource {

    private static final int UNAUTHORIZED = 401;

    private final DeskPages pages;
    private final RoutingContext request;
    private final SupportTokens tokens;
    private final DeskCookie cookie;
    private final Clock clock;

    DeskSignInResource(DeskPages pages, RoutingContext request, SupportTokens tokens, DeskCookie cookie, Clock clock) {
        this.pages = pages;
        this.request = request;
        this.tokens = tokens;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** The form. */
    @GET
    @FromAnyOrigin
    @Path("sign-in")
    public Response ask() {
        return form(200, DeskErrors.NONE);
    }

    /** Keeps a good token. */
    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@RestForm String token) {
        String typed = Optional.ofNullable(token).orElse("").strip();
        if (typed.isEmpty()) {
            return form(DeskStart.UNPROCESSABLE, DeskErrors.of(DeskError.TOKEN_EMPTY));
        }
        if (typed.length() > DeskCookie.LONGEST_TOKEN) {
            return form(DeskStart.UNPROCESSABLE, DeskErrors.of(DeskError.TOKEN_LONG));
        }
        Optional<Duration> life = tokens.expiry(typed).map(end -> Duration.between(clock.instant(), end))
                .filter(left -> left.toSeconds() > 0);
        life.ifPresent(left -> cookie.keep(request, typed, left));
        return life.isPresent() ? pages.to(DeskAddress.START)
                : form(UNAUTHORIZED, DeskErrors.of(DeskError.TOKEN_REFUSED));
    }

    /** Forgets the token. */
    @POST
    @Path("sign-out")
    public Response signOut() {
        cookie.forget(request);
        return pages.to("/support/desk/sign-in");
    }

    private Response form(int status, DeskErrors errors) {
        return pages.show(status, new DeskSignInPage(pages.frame("/support/desk/sign-in"), errors));
    }
}
