package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;

/**
 * Finds the client and the authorization request of a browser (OpenID Connect Core 1.0, section 3.1.2): a pushed one alone
 * or a plain one alone, as the profile has it.
 */
@ApplicationScoped
public class BeginAuthorization {

    private final Clients clients;
    private final PushedRequests requests;
    private final AuthorizationRequests checks;
    private final AuthorizationResponses responses;
    private final ContinueAuthorization continuation;
    private final HandshakeTraces traces;

    public BeginAuthorization(Clients clients, PushedRequests requests, AuthorizationRequests checks,
            AuthorizationResponses responses, ContinueAuthorization continuation, HandshakeTraces traces) {
        this.clients = clients;
        this.requests = requests;
        this.checks = checks;
        this.responses = responses;
        this.continuation = continuation;
        this.traces = traces;
    }

    /** The answer to a request with these parameters, from a browser with this session. */
    public AuthorizationAnswer begin(Parameters query, Optional<PortalSession> session) {
        traces.asked(query, session.map(PortalSession::user));
        if (query.repeated().isPresent()) {
            return new AuthorizationAnswer.Refused("PARAMETER_REPEATED");
        }
        Optional<Client> client = query.get("client_id").flatMap(clients::find);
        if (client.isEmpty()) {
            return new AuthorizationAnswer.Refused("CLIENT_UNKNOWN");
        }
        return checks.pushed() ? pushed(client.get(), query, session) : plain(client.get(), query, session);
    }

    private AuthorizationAnswer pushed(Client client, Parameters query, Optional<PortalSession> session) {
        Optional<String> requestUri = query.get("request_uri");
        if (requestUri.isEmpty()) {
            return new AuthorizationAnswer.Refused("PUSHED_REQUEST_REQUIRED");
        }
        return requests.find(client.id(), requestUri.get())
                .map(request -> continuation.begun(request, requestUri, session))
                .orElseGet(() -> new AuthorizationAnswer.Refused(ContinueAuthorization.REQUEST_URI));
    }

    private AuthorizationAnswer plain(Client client, Parameters query, Optional<PortalSession> session) {
        Optional<String> redirectUri = query.get("redirect_uri").filter(client::redirectsTo);
        if (redirectUri.isEmpty()) {
            return new AuthorizationAnswer.Refused("REDIRECT_URI_NOT_REGISTERED");
        }
        return checks.check(client, query, Optional.empty()).match(new Outcome.Cases<>() {
            @Override
            public AuthorizationAnswer accepted(AuthorizationRequest request) {
                return continuation.begun(request, Optional.empty(), session);
            }

            @Override
            public AuthorizationAnswer refused(OAuthError error) {
                return new AuthorizationAnswer.Responded(responses.error(redirectUri.get(), error, query.get("state")));
            }
        });
    }
}
