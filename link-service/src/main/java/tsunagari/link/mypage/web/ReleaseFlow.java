package tsunagari.link.mypage.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.security.SecureRandom;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseOwnConnection;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** The person's own release, with what their browser keeps of it. */
@RequestScoped
class ReleaseFlow {

    private final ReleaseOwnConnection releaseOwnConnection;
    private final BrowserCookies cookies;
    private final RoutingContext request;
    private final SecureRandom random;

    ReleaseFlow(ReleaseOwnConnection releaseOwnConnection, BrowserCookies cookies, RoutingContext request,
            SecureRandom random) {
        this.releaseOwnConnection = releaseOwnConnection;
        this.cookies = cookies;
        this.request = request;
        this.random = random;
    }

    void release(Site site, Connection connection) {
        releaseOwnConnection.release(connection, Reference.random(random));
        cookies.signOut(request, site);
    }
}
