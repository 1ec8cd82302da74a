package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import tsunagari.portal.fault.AuthorizeFaults;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.platform.RandomIds;

/** Decides what an authorization request gets: a code, an error, or first a sign-in. */
@ApplicationScoped
public class Authorize {

    private final AuthorizationCodes codes;
    private final SufficientSession sufficient;
    private final SignedInClients signedIn;
    private final AuthorizationResponses responses;
    private final AuthorizeFaults faults;
    private final RandomIds ids;

    public Authorize(AuthorizationCodes codes, SufficientSession sufficient, SignedInClients signedIn,
            AuthorizationResponses responses, AuthorizeFaults faults, RandomIds ids) {
        this.faults = faults;
        this.codes = codes;
        this.sufficient = sufficient;
        this.signedIn = signedIn;
        this.responses = responses;
        this.ids = ids;
    }

    /** The redirect back to the client; empty when somebody has to sign in first. */
    public Optional<URI> answer(AuthorizationRequest request, Optional<PortalSession> session) {
        if (sufficient.suffices(request, session)) {
            return session.map(current -> success(request, current));
        }
        return request.prompt().contains("none")
                ? Optional.of(responses.error(request, "login_required"))
                : Optional.empty();
    }

    /** The redirect for a user who has just signed in or was signed in well enough: with a code, if it is the right one. */
    public URI success(AuthorizationRequest request, PortalSession session) {
        if (!sufficient.isHinted(request, session)) {
            return responses.error(request, "login_required");
        }
        return faults.denial().map(error -> responses.error(request, error)).orElseGet(() -> grant(request, session));
    }

    private URI grant(AuthorizationRequest request, PortalSession session) {
        signedIn.note(session, request.client().id());
        Grant grant = new Grant(ids.next(), request.client().id(), session.user(), session.signedInAt(),
                request.redirectUri(), request.nonce(), request.codeChallenge(), request.dpopKey(), request.scope(),
                request.trace());
        return responses.code(request, codes.issue(grant));
    }
}
