package tsunagari.portal.provider;

import jakarta.enterprise.context.ApplicationScoped;

/** What the authorization endpoint works with. */
@ApplicationScoped
public class Authorization {

    private final Clients clients;
    private final PushedRequests requests;
    private final PendingAuthorizations pending;
    private final Authorize authorize;
    private final AuthorizationRequests checks;
    private final AuthorizationResponses responses;

    public Authorization(Clients clients, PushedRequests requests, PendingAuthorizations pending, Authorize authorize,
            AuthorizationRequests checks, AuthorizationResponses responses) {
        this.clients = clients;
        this.requests = requests;
        this.pending = pending;
        this.authorize = authorize;
        this.checks = checks;
        this.responses = responses;
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

    AuthorizationRequests checks() {
        return checks;
    }

    AuthorizationResponses responses() {
        return responses;
    }
}
