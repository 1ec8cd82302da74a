package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** Makes authorization requests of parameters, by the profile's rules. */
@ApplicationScoped
public class AuthorizationRequests {

    private final ProtocolProfile profile;
    private final IdTokenHints hints;
    private final LoginHints loginHints;
    private final HandshakeTraces traces;

    public AuthorizationRequests(ProtocolProfile profile, IdTokenHints hints, LoginHints loginHints,
            HandshakeTraces traces) {
        this.profile = profile;
        this.hints = hints;
        this.loginHints = loginHints;
        this.traces = traces;
    }

    /** Whether requests have to be pushed. */
    public boolean pushed() {
        return profile.requests().pushed();
    }

    /** The request of a known client, bound to a DPoP key if there is one, or its error. A login hint is used up. */
    public Outcome<AuthorizationRequest, OAuthError> check(Client client, Parameters form, Optional<String> dpopKey) {
        Optional<PairwiseSubject> hinted = form.get("id_token_hint").flatMap(hint -> hints.subject(hint, client.id()));
        return new AuthorizationRequestRules(client, form, profile.requests(), hinted, traces.current())
                .apply(dpopKey, loginHints);
    }
}
