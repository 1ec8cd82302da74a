package tsunagari.link.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/** The site whose address was asked for: the first segment of the path. */
@RequestScoped
public class SiteParam {

    private final Sites sites;
    private final RoutingContext request;

    SiteParam(Sites sites, RoutingContext request) {
        this.sites = sites;
        this.request = request;
    }

    /** The site. @throws NotFoundException if none is configured under this name */
    public Site get() {
        return sites.find(firstSegment(request)).orElseThrow(NotFoundException::new);
    }

    /** The first segment of the request's normalized path; empty for the root. */
    public static String firstSegment(RoutingContext request) {
        String path = request.normalizedPath();
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }
}
