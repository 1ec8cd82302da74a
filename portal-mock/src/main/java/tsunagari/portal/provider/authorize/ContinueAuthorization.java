package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import tsunagari.portal.persona.PortalSession;

/** Answers an authorization request that is sound: at once, or after a sign-in; a pushed one only once. */
@ApplicationScoped
public class ContinueAuthorization {

    /** Why a pushed request is refused. */
    static final String REQUEST_URI = "REQUEST_URI_UNKNOWN_USED_OR_EXPIRED";

    private final PushedRequests requests;
    private final PendingAuthorizations pending;
    private final Authorize authorize;
    private final HandshakeTraces traces;

    public ContinueAuthorization(PushedRequests requests, PendingAuthorizations pending, Authorize authorize,
            HandshakeTraces traces) {
        this.requests = requests;
        this.pending = pending;
        this.authorize = authorize;
        this.traces = traces;
    }

    /** The answer to a request that came just now, with its {@code request_uri} if it was pushed. */
    AuthorizationAnswer begun(AuthorizationRequest request, Optional<String> requestUri, Optional<PortalSession> session) {
        AuthorizationRequest traced = request.traced(traces.current());
        return authorize.answer(traced, session)
                .map(location -> completed(requestUri, location))
                .orElseGet(() -> new AuthorizationAnswer.SignInRequired(pending.keep(traced, requestUri)));
    }

    /** The answer to a request that waits, now that its browser comes back from the sign-in page with this session. */
    public AuthorizationAnswer resume(String id, Optional<PortalSession> session) {
        Optional<PendingAuthorizations.Pending> waiting = pending.find(id);
        if (waiting.isEmpty()) {
            return new AuthorizationAnswer.Refused("AUTHORIZATION_EXPIRED");
        }
        traces.resumed(waiting.get().request());
        // Only a sign-in made for this request counts: the user has just seen the page and chosen.
        return session.filter(fresh -> pending.isFresh(fresh, waiting.get()))
                .flatMap(fresh -> pending.take(id)
                        .map(taken -> completed(taken.requestUri(), granted(taken.request(), fresh))))
                .orElseGet(() -> new AuthorizationAnswer.SignInRequired(PendingAuthorizations.path(id)));
    }

    private AuthorizationAnswer completed(Optional<String> requestUri, URI location) {
        return requestUri.map(requests::complete).orElse(true) ? new AuthorizationAnswer.Responded(location)
                : new AuthorizationAnswer.Refused(REQUEST_URI);
    }

    private URI granted(AuthorizationRequest request, PortalSession session) {
        return authorize.success(request.traced(traces.granted(request, session.user())), session);
    }
}
