package tsunagari.link.platform.web;

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
        Frame frame = frames.ofDesk(request, DeskAddress.START);
        if (problem != Problem.SIGN_IN_NEEDED) {
            return pages.respond(problem.status(), new DeskProblemPage(frame, problem, reference.value(),
                    cookie.token(request).isPresent()));
        }
        return Response.fromResponse(pages.respond(problem.status(), new DeskSignInPage(frame, DeskErrors.NONE)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }
}
