package tsunagari.link.session.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import tsunagari.link.session.SessionToken;
import tsunagari.link.site.Site;

/** A session cookie, to be looked up. */
class SessionRequest extends BaseAuthenticationRequest {

    private final Site site;
    private final SessionToken token;

    SessionRequest(Site site, SessionToken token) {
        this.site = site;
        this.token = token;
    }

    Site site() {
        return site;
    }

    SessionToken token() {
        return token;
    }
}
