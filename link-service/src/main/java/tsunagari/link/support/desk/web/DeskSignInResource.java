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
import tsunagari.link.platform.DeskCookie;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskSignInPage;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.support.web.SupportTokens;

/** For desks without a proxy that adds the token: it is pasted once, and kept by the browser until it expires. */
@Path("/support/desk")
@PermitAll
public class DeskSignInResource {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

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

    /** Keeps a good token with one of the desk's roles: any other would open nothing. */
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
        return tokens.good(typed).map(good -> keep(typed, good)).orElseGet(this::refused);
    }

    private Response keep(String token, SupportTokens.Good good) {
        Duration left = Duration.between(clock.instant(), good.expiry());
        if (left.toSeconds() <= 0) {
            return refused();
        }
        if (!good.role()) {
            return form(FORBIDDEN, DeskErrors.of(DeskError.TOKEN_WITHOUT_ROLE));
        }
        cookie.keep(request, token, left);
        return pages.to(DeskAddress.START);
    }

    private Response refused() {
        return form(UNAUTHORIZED, DeskErrors.of(DeskError.TOKEN_REFUSED));
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
