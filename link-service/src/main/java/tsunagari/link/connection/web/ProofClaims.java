package tsunagari.link.connection.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.site.Site;

/** What a request shows to use a proof: the handle that it sends, and its browser's secret. */
@RequestScoped
class ProofClaims {

    private final SiteParam site;
    private final RoutingContext request;
    private final BrowserCookies cookies;

    ProofClaims(SiteParam site, RoutingContext request, BrowserCookies cookies) {
        this.site = site;
        this.request = request;
        this.cookies = cookies;
    }

    /** Empty if the handle is none, or the browser has no secret. */
    Optional<ProofClaim> of(String handle) {
        Site at = site.get();
        return ProofHandle.parse(handle).flatMap(parsed -> cookies.binding(request, at)
                .map(browser -> new ProofClaim(at, parsed, browser)));
    }
}
