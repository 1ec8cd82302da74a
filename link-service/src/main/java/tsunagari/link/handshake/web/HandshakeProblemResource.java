package tsunagari.link.handshake.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;
import tsunagari.link.support.Problems;
import tsunagari.link.support.Reference;

/**
 * Shows the page of a problem again, for instance in another language, whose own address can be asked only once: the
 * portal's answer is used up. Only a reference that was given for a problem has a page, so that nobody can make one up.
 */
@Path("/{site}/problem")
@PermitAll
public class HandshakeProblemResource {

    private final SiteParam site;
    private final SitePages pages;
    private final Problems problems;

    HandshakeProblemResource(SiteParam site, SitePages pages, Problems problems) {
        this.site = site;
        this.pages = pages;
        this.problems = problems;
    }

    /** Path and query of the page that shows the problem of this reference again. */
    static String address(Site site, Reference reference) {
        return "/" + site.id() + "/problem?r=" + reference;
    }

    /** The page, with the status and the reference that it had; 400 without a reference, 404 for one of no problem. */
    @GET
    public Response show(@RestQuery String r) {
        Site at = site.get();
        Reference reference = Reference.parse(r).orElseThrow(BadRequestException::new);
        Problem problem = problems.kind(at.id(), reference).flatMap(kind -> Arrays.stream(Problem.values())
                .filter(it -> it.name().equals(kind)).findFirst()).orElseThrow(NotFoundException::new);
        return pages.show(problem.status(), new ProblemPage(pages.frame(), problem, reference.value(), at.portal().hubUri()));
    }
}
