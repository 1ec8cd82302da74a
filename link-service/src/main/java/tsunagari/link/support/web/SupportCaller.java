package tsunagari.link.support.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import tsunagari.link.support.Caller;

/** Whoever's token the request came with. */
@RequestScoped
public class SupportCaller {

    private final SecurityIdentity identity;

    SupportCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who it is. */
    public Caller get() {
        return new Caller(identity.getPrincipal().getName());
    }
}
