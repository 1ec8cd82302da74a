package tsunagari.account.platform.web;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import tsunagari.account.account.Site;
import tsunagari.account.account.Sites;

/**
 * Finds the site that a request's path names. A service token may name one site, which it is then good for alone: each
 * site may have an account service of its own, and none should use at another what it was shown.
 */
@ApplicationScoped
public class RequestedSite {

    private final Sites sites;
    private final JsonWebToken token;

    /** Made by the container. */
    public RequestedSite(Sites sites, JsonWebToken token) {
        this.sites = sites;
        this.token = token;
    }

    /**
     * The site.
     *
     * @throws ForbiddenException if the token is another site's
     * @throws ProblemException {@link Problem#UNKNOWN_SITE} if it is not configured
     */
    public Site named(String id) {
        Optional<Object> permitted = token.claim("site");
        if (permitted.filter(site -> !id.equals(text(site))).isPresent()) {
            throw new ForbiddenException();
        }
        return sites.find(id).orElseThrow(() -> ProblemException.of(Problem.UNKNOWN_SITE));
    }

    private static String text(Object claim) {
        return claim instanceof JsonString string ? string.getString() : claim.toString();
    }
}
