package tsunagari.link.platform.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import tsunagari.link.platform.config.LinkConfig;

/** Puts the protective headers on every response: pages, files, REST answers, redirects and errors. */
@ApplicationScoped
class SecurityHeaders {

    /** Before every other filter, so that what a later one answers by itself is covered. */
    static final int PRIORITY = 1000;
    static final String ASSETS = "/assets/";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            // same-origin, because no-referrer would turn the Origin of form posts into null
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "X-Permitted-Cross-Domain-Policies", "none",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private final boolean https;

    SecurityHeaders(LinkConfig config) {
        this.https = config.baseUrl().startsWith("https:");
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext request) {
        request.addHeadersEndHandler(ended -> complete(request.request().path(), request.response().headers()));
        request.next();
    }

    private void complete(String path, MultiMap headers) {
        ALWAYS.forEach(headers::set);
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (!headers.contains(ContentSecurityPolicy.HEADER)) {
            headers.set(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.NOTHING);
        }
        if (path != null && path.startsWith(ASSETS)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=300, must-revalidate");
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
