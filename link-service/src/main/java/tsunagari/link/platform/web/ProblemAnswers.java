package tsunagari.link.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.jboss.logging.Logger;
import tsunagari.events.FailureOutline;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.NoteProblem;
import tsunagari.link.support.Reference;

/**
 * Answers with a problem page, or with a document where programs call, under a new reference, and writes the two down
 * together.
 */
@ApplicationScoped
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final Sites sites;
    private final Pages pages;
    private final ProblemFrames frames;
    private final SecureRandom random;
    private final NoteProblem noteProblem;
    private final DeskProblems desk;

    ProblemAnswers(Sites sites, Pages pages, ProblemFrames frames, SecureRandom random, NoteProblem noteProblem,
            DeskProblems desk) {
        this.desk = desk;
        this.noteProblem = noteProblem;
        this.sites = sites;
        this.pages = pages;
        this.frames = frames;
        this.random = random;
    }

    /** The page of a problem that has no exception behind it. */
    public Response of(RoutingContext request, Problem problem) {
        return page(request, problem, refused(request, problem), Optional.empty());
    }

    /**
     * The page of a problem of one step of a journey.
     *
     * @param step path and query of a GET that shows the step again: where the language links lead, and another try
     */
    public Response of(RoutingContext request, Problem problem, String step) {
        return page(request, problem, refused(request, problem), Optional.of(step));
    }

    private Reference refused(RoutingContext request, Problem problem) {
        Reference reference = Reference.random(random);
        LOG.infof("request.refused reference=%s problem=%s path=%s", reference, problem,
                problem == Problem.NOT_FOUND ? "-" : path(request));
        return reference;
    }

    /** For the log, and so without what anybody can add: as a site, behind a semicolon (RFC 3986, section 3.3), as a session. */
    private String path(RoutingContext request) {
        String path = request.normalizedPath();
        return DeskAddress.isOfDesk(path) || sites.find(SiteParam.firstSegment(request)).isPresent()
                ? HomeAddress.unnamed(path.replaceAll(";[^/]*", "")) : "-";
    }

    /** The page of the problem that the exception is; one that nobody foresaw is logged with its places. */
    public Response of(RoutingContext request, Throwable failure) {
        Problem problem = Failure.problemOf(failure);
        if (problem != Problem.INTERNAL) {
            return of(request, problem);
        }
        Reference reference = Reference.random(random);
        LOG.errorf("request.failed reference=%s path=%s failure=%s", reference, path(request),
                FailureOutline.of(failure));
        return page(request, problem, reference, Optional.empty());
    }

    private Response page(RoutingContext request, Problem problem, Reference reference, Optional<String> step) {
        if (DeskAddress.isPage(request.normalizedPath())) {
            return desk.of(request, problem, reference);
        }
        if (DeskAddress.isOfDesk(request.normalizedPath())) {
            return ProblemDocument.of(problem, reference, "Bearer");
        }
        if (HomeAddress.isOne(request.normalizedPath())) {
            return ProblemDocument.of(problem, reference, HomeAddress.AUTHENTICATION);
        }
        Optional<Site> site = sites.find(SiteParam.firstSegment(request));
        site.ifPresent(it -> noteProblem.note(it.id(), reference, problem.name(), Optional.empty()));
        Frame frame = frames.of(request, site, step);
        return pages.respond(problem.status(), new ProblemPage(frame, problem, reference.value(),
                next(request, problem, frame, step).or(() -> site.flatMap(it -> it.portal().hubUri()))));
    }

    /** Another try leads to the step itself, if a GET shows it; without a page of its own a problem leads to the portal. */
    private static Optional<URI> next(RoutingContext request, Problem problem, Frame frame, Optional<String> step) {
        boolean shown = step.isPresent() || request.request().method() == HttpMethod.GET;
        return switch (problem.step()) {
            case HUB -> Optional.empty();
            case RETRY -> shown ? Optional.of(URI.create(frame.self())) : Optional.empty();
            case REGISTER -> Optional.of(URI.create(frame.path("register")));
        };
    }
}
