package tsunagari.link.session.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import tsunagari.link.session.SiteSession;

/** The person whose session the request came with; for resources that only the signed-in reach. */
@RequestScoped
public class SignedIn {

    static final String SESSION = SiteSession.class.getName();

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Their session. */
    public SiteSession session() {
        return identity.getAttribute(SESSION);
    }
}
