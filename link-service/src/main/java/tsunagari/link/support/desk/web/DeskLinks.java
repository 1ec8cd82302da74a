package tsunagari.link.support.desk.web;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.desk.DeskLinkedPage;
import tsunagari.link.platform.web.FromAnyOrigin;

/**
 * Reading is written down in the name of who reads: nobody else's page, and no browser by itself, reads in it. Pages are
 * opened from the desk's own pages or by their address ({@code Sec-Fetch-Site}, Fetch Metadata Request Headers); whoever
 * follows a link from elsewhere is asked first. The API is for programs, and for the page of no other site: behind a proxy
 * that adds the token, a form or an image would be enough.
 */
@ApplicationScoped
public class DeskLinks {

    private static final String PAGES = DeskAddress.START + "/desk";
    private static final String API = DeskAddress.START + "/v1";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<List<String>> OWN = Set.of(List.of("same-origin"), List.of("none"));
    private static final int FORBIDDEN = 403;

    private final DeskPages pages;

    DeskLinks(DeskPages pages) {
        this.pages = pages;
    }

    /** Answers a request that nobody at the desk has made themselves; empty for any other. */
    @ServerRequestFilter
    public Optional<Response> answer(ContainerRequestContext request, ResourceInfo resource) {
        boolean api = path(resource).startsWith(API);
        if (!api && !shows(request, resource)) {
            return Optional.empty();
        }
        if (ahead(request)) {
            return Optional.of(Response.status(Problem.UNAVAILABLE.status()).build());
        }
        List<String> site = request.getHeaders().get("Sec-Fetch-Site");
        return site == null || OWN.contains(site) ? Optional.empty() : Optional.of(refusal(api));
    }

    private Response refusal(boolean api) {
        if (api) {
            throw new ForbiddenException();
        }
        return pages.show(FORBIDDEN, new DeskLinkedPage(pages.frame(DeskAddress.START), pages.frame().self()));
    }

    private static boolean shows(ContainerRequestContext request, ResourceInfo resource) {
        return READING.contains(request.getMethod()) && path(resource).startsWith(PAGES)
                && !resource.getResourceMethod().isAnnotationPresent(FromAnyOrigin.class);
    }

    private static String path(ResourceInfo resource) {
        return resource.getResourceClass().getAnnotation(Path.class).value();
    }

    /** Before anybody wants to see the page. */
    private static boolean ahead(ContainerRequestContext request) {
        return List.of("Sec-Purpose", "Purpose").stream().map(request::getHeaderString)
                .anyMatch(purpose -> purpose != null && purpose.contains("prefetch"));
    }
}
