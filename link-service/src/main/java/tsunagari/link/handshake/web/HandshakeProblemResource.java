package tsunagari.link.handshake.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.ProblemPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/**
 * Shows the page of a problem again, for instance in another language, whose own address can be asked only once: the
 * portal's answer is used up. Only an address that was made for a problem has a page, so that nobody can make one up.
 */
@Path("/{site}/problem")
@PermitAll
public class HandshakeProblemResource {

    private final SiteParam site;
    private final SitePages pages;
    private final ShownAgain shownAgain;

    HandshakeProblemResource(SiteParam site, SitePages pages, ShownAgain shownAgain) {
        this.site = site;
        this.pages = pages;
        this.shownAgain = shownAgain;
    }

    /**
     * The page, with the status and the reference that it had; 400 without a reference, 404 for an address that was made up.
     *
     * @param p the kind of the problem
     * @param m the code of the address
     */
    @GET
    public Response show(@RestQuery String r, @RestQuery String p, @RestQuery String m) {
        Site at = site.get();
        Reference reference = Reference.parse(r).orElseThrow(BadRequestException::new);
        Problem problem = shownAgain.problem(at, reference, p, m).orElseThrow(NotFoundException::new);
        return pages.show(problem.status(), new ProblemPage(pages.frame(shownAgain.address(at, problem, reference)), problem,
                reference.value(), at.portal().hubUri()));
    }
}
