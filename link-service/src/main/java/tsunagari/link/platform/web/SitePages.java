package tsunagari.link.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Page;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;

/** Pages of the site whose address was asked for. */
@RequestScoped
public class SitePages {

    private final SiteParam site;
    private final RoutingContext request;
    private final Pages pages;
    private final Frames frames;
    private final ProblemAnswers problems;

    SitePages(SiteParam site, RoutingContext request, Pages pages, Frames frames, ProblemAnswers problems) {
        this.site = site;
        this.request = request;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
    }

    /** The frame of a page that this request's address shows again. */
    public Frame frame() {
        return frames.of(request, site.get());
    }

    /** The frame of a page that another address shows again. */
    public Frame frame(String self) {
        return frames.of(request, site.get(), self);
    }

    /** A page as the answer. */
    public Response show(int status, Page page) {
        return pages.respond(status, page);
    }

    /** A problem page as the answer; {@code step} is path and query of a GET that shows the step again. */
    public Response problem(Problem problem, String step) {
        return problems.of(request, problem, step);
    }
}
