package tsunagari.link.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import tsunagari.link.platform.DeskCookie;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskProblemPage;
import tsunagari.link.platform.page.desk.DeskSignInPage;
import tsunagari.link.support.Reference;

/** Tells people of the support desk of a problem; whoever is not signed in is asked for a token. */
@ApplicationScoped
class DeskProblems {

    private final Pages pages;
    private final Frames frames;
    private final DeskCookie cookie;

    DeskProblems(Pages pages, Frames frames, DeskCookie cookie) {
        this.pages = pages;
        this.frames = frames;
        this.cookie = cookie;
    }

    Response of(RoutingContext request, Problem problem, Reference reference) {
        if (problem != Problem.SIGN_IN_NEEDED) {
            return pages.respond(problem.status(), new DeskProblemPage(again(request), problem, reference.value(),
                    cookie.token(request).isPresent()));
        }
        Frame start = frames.ofDesk(request, DeskAddress.START);
        return Response.fromResponse(pages.respond(problem.status(), new DeskSignInPage(start, DeskErrors.NONE)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    /** A form is not sent again by a change of language. */
    private Frame again(RoutingContext request) {
        return request.request().method() == HttpMethod.GET ? frames.ofDesk(request)
                : frames.ofDesk(request, DeskAddress.START);
    }
}
