package tsunagari.link.home.web;

import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.ExternalHome;
import tsunagari.link.site.Site;

/**
 * The site whose own pages call: user name is its id, password its secret (RFC 7617). Resources get the site from here alone,
 * and so for nobody else.
 */
@RequestScoped
class HomeCaller {

    private static final String SCHEME = "Basic ";

    private final SiteParam site;
    private final RoutingContext request;

    HomeCaller(SiteParam site, RoutingContext request) {
        this.site = site;
        this.request = request;
    }

    /**
     * The site.
     *
     * @throws NotFoundException if there is no such site, or its home is built in
     * @throws UnauthorizedException whatever is wrong with the credentials
     */
    Site get() {
        Site at = site.get();
        ExternalHome home = at.externalHome().orElseThrow(NotFoundException::new);
        String user = at.id() + ":";
        return credentials().filter(it -> it.startsWith(user))
                .filter(it -> home.secrets().admit(it.substring(user.length())))
                .map(it -> at).orElseThrow(UnauthorizedException::new);
    }

    private Optional<String> credentials() {
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(it -> decoded(it.substring(SCHEME.length())));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
