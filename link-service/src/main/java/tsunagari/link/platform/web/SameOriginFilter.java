package tsunagari.link.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Origin;

/**
 * Lets only this service's own pages change anything: a form post carries {@code Origin} (Fetch Standard, section 3.1)
 * and, in current browsers, {@code Sec-Fetch-Site}. Whoever sends neither is no browser on one of our pages.
 */
@ApplicationScoped
public class SameOriginFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String ownOrigin;
    private final String deskOrigin;

    SameOriginFilter(LinkConfig config, DeskAddress desk) {
        this.ownOrigin = Origin.of(URI.create(config.baseUrl()));
        this.deskOrigin = desk.origin();
    }

    /** Refuses a request that would change something and comes from elsewhere. */
    @ServerRequestFilter
    public void refuseForeign(ContainerRequestContext request, ResourceInfo resource) {
        if (!SAFE.contains(request.getMethod()) && !fromAnyOrigin(resource)
                && !sentByPageOf(origin(resource), request)) {
            throw new ForeignOrigin();
        }
    }

    /** By the resource that was found, whatever the path looks like. */
    private String origin(ResourceInfo resource) {
        return DeskAddress.isOfDesk(resource.getResourceClass().getAnnotation(Path.class).value()) ? deskOrigin : ownOrigin;
    }

    private static boolean sentByPageOf(String own, ContainerRequestContext request) {
        List<String> origin = request.getHeaders().get("Origin");
        List<String> site = request.getHeaders().get("Sec-Fetch-Site");
        return List.of(own).equals(origin) && (site == null || List.of("same-origin").equals(site));
    }

    private static boolean fromAnyOrigin(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(FromAnyOrigin.class)
                || resource.getResourceClass().isAnnotationPresent(FromAnyOrigin.class);
    }

    /** A request that would change something came from another site's page. */
    public static final class ForeignOrigin extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ForeignOrigin() {
            super("cross-origin request refused");
        }
    }
}
