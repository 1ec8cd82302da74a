package tsunagari.portal.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses form posts that do not come from the portal's own pages. */
@Provider
@SameOrigin
class SameOriginFilter implements ContainerRequestFilter {

    private final PortalUrls urls;
    private final ErrorPages errors;

    SameOriginFilter(PortalUrls urls, ErrorPages errors) {
        this.urls = urls;
        this.errors = errors;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String fetchSite = request.getHeaderString("Sec-Fetch-Site");
        boolean own = urls.origin().equals(origin) && (fetchSite == null || fetchSite.equals("same-origin"));
        if (!own) {
            request.abortWith(errors.page(403, "FOREIGN_ORIGIN"));
        }
    }
}
