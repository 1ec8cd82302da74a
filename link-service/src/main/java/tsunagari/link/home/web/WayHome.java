package tsunagari.link.home.web;

import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tsunagari.link.home.CodeChallenge;
import tsunagari.link.home.LeaveForHome;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.ExternalHome;
import tsunagari.link.site.Site;

/** Leads the signed-in person to the site's own pages, where it has any. */
@RequestScoped
public class WayHome {

    private static final String CHALLENGE = "code_challenge";

    private final SiteParam site;
    private final RoutingContext request;
    private final BrowserCookies cookies;
    private final LeaveForHome leaveForHome;

    WayHome(SiteParam site, RoutingContext request, BrowserCookies cookies, LeaveForHome leaveForHome) {
        this.site = site;
        this.request = request;
        this.cookies = cookies;
        this.leaveForHome = leaveForHome;
    }

    /** The redirect with a new code; empty at a site whose home is built in. */
    public Optional<Response> response() {
        return site.get().externalHome().map(home -> Response.seeOther(address(site.get(), home)).build());
    }

    private URI address(Site at, ExternalHome home) {
        Optional<CodeChallenge> challenge = challenge();
        return cookies.session(request, at).flatMap(session -> leaveForHome.address(at, home, session, challenge))
                .orElseThrow(UnauthorizedException::new);
    }

    /** One that cannot be one is refused: a code that is bound to nothing would be no answer to it. */
    private Optional<CodeChallenge> challenge() {
        List<String> values = request.queryParams().getAll(CHALLENGE);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values).filter(it -> it.size() == 1).flatMap(it -> CodeChallenge.parse(it.get(0)))
                .or(() -> {
                    throw new BadRequestException();
                });
    }
}
