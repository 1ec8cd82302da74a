package tsunagari.portal.provider;

import jakarta.enterprise.context.ApplicationScoped;

/** What the authorization endpoint works with. */
@ApplicationScoped
public class Authorization {

    private final Clients clients;
    private final PushedRequests requests;
    private final PendingAuthorizations pending;
    private final Authorize authorize;

    public Authorization(Clients clients, PushedRequests requests, PendingAuthorizations pending, Authorize authorize) {
        this.clients = clients;
        this.requests = requests;
        this.pending = pending;
        this.authorize = authorize;
    }

    Clients clients() {
        return clients;
    }

    PushedRequests requests() {
        return requests;
    }

    PendingAuthorizations pending() {
        return pending;
    }

    Authorize authorize() {
        return authorize;
    }
}
