package tsunagari.link.handshake.web;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import tsunagari.link.handshake.Target;
import tsunagari.link.site.Site;

/** The address that begins a handshake (OpenID Connect Core 1.0, section 4), for links and redirects of our own. */
public final class InitiateLoginUri {

    private InitiateLoginUri() {
    }

    /** The address of a handshake that leads to this target. */
    public static URI of(Site site, Target target) {
        return UriBuilder.fromUri(site.page("initiate-login"))
                .queryParam("iss", "{iss}").queryParam("target_link_uri", "{target}")
                .build(site.portal().issuer(), site.page(target.path()).toString());
    }
}
