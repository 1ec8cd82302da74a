package tsunagari.link.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;

/** Answers with a problem page under a new reference, and writes the two down together. */
@ApplicationScoped
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final Sites sites;
    private final Pages pages;
    private final Frames frames;
    private final SecureRandom random;

    ProblemAnswers(Sites sites, Pages pages, Frames frames, SecureRandom random) {
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.random = random;
    }

    /** The page of a problem that has no exception behind it. */
    public Response of(RoutingContext request, Problem problem) {
        Reference reference = Reference.random(random);
        LOG.infof("request.refused reference=%s problem=%s path=%s", reference, problem, request.normalizedPath());
        return page(request, problem, reference);
    }

    /** The page of the problem that the exception is; one that nobody foresaw is logged with its stack. */
    public Response of(RoutingContext request, Throwable failure) {
        Problem problem = Failure.problemOf(failure);
        if (problem != Problem.INTERNAL) {
            return of(request, problem);
        }
        Reference reference = Reference.random(random);
        LOG.errorf(failure, "request.failed reference=%s path=%s", reference, request.normalizedPath());
        return page(request, problem, reference);
    }

    private Response page(RoutingContext request, Problem problem, Reference reference) {
        Optional<Site> site = sites.find(SiteParam.firstSegment(request));
        return pages.respond(problem.status(), new ProblemPage(
                site.map(it -> frames.of(request, it)).orElseGet(() -> frames.withoutSite(request)),
                problem, reference.value(), site.flatMap(it -> it.portal().hubUri())));
    }
}
