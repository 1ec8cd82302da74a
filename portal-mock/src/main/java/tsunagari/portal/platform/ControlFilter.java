package tsunagari.portal.platform;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Keeps the control API shut where it is not wanted, and out of reach of other sites' pages. */
@Provider
@ControlApi
class ControlFilter implements ContainerRequestFilter {

    /** Looked up late: filters are made before the configuration of this start is known. */
    private final Instance<PortalConfig> config;
    private final PortalUrls urls;

    ControlFilter(Instance<PortalConfig> config, PortalUrls urls) {
        this.config = config;
        this.urls = urls;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (!config.get().controlEnabled()) {
            request.abortWith(refusal("CONTROL_DISABLED"));
        } else if (origin != null && !origin.equals(urls.origin())) {
            request.abortWith(refusal("FOREIGN_ORIGIN"));
        }
    }

    private static Response refusal(String reason) {
        return Response.status(403).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("error", reason)).build();
    }
}
