package tsunagari.link.platform.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;

/** Makes the frame of the page that answers a request. */
@ApplicationScoped
public class Frames {

    /** The query parameters that a page may carry into its language links; a code or state must not be among them. */
    private static final Set<String> KEPT = Set.of("c", "h", "r");

    private final boolean sample;
    private final RequestLanguage languages;

    Frames(LinkConfig config, RequestLanguage languages) {
        this.sample = config.sample();
        this.languages = languages;
    }

    /** The frame of a site's page that a GET of the request's own address shows again. */
    public Frame of(RoutingContext request, Site site) {
        return of(request, Optional.of(site), self(request));
    }

    /** The frame of a site's page that a GET of another address shows again, for instance after a POST. */
    public Frame of(RoutingContext request, Site site, String self) {
        return of(request, Optional.of(site), self);
    }

    /** The frame of a page that belongs to no site. */
    public Frame withoutSite(RoutingContext request) {
        return of(request, Optional.empty(), self(request));
    }

    /** The frame of a page of the support desk that a GET of the request's own address shows again. */
    public Frame ofDesk(RoutingContext request) {
        return ofDesk(request, self(request));
    }

    /** The frame of a page of the support desk that a GET of another address shows again. */
    public Frame ofDesk(RoutingContext request, String self) {
        Language language = languages.of(request);
        return new Frame(Frame.OF_DESK.contains(language) ? language : Language.JA, Optional.empty(), self, sample, true);
    }

    private Frame of(RoutingContext request, Optional<Site> site, String self) {
        return new Frame(languages.of(request), site, self, sample);
    }

    private static String self(RoutingContext request) {
        String path = ownPath(request);
        String query = request.queryParams().entries().stream()
                .filter(parameter -> KEPT.contains(parameter.getKey()))
                .map(Frames::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A path that begins with two slashes would be another host's address in a link. */
    private static String ownPath(RoutingContext request) {
        String path = request.request().path();
        return path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\") ? "/" : path;
    }

    private static String encoded(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
