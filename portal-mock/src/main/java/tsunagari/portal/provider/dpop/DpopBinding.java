package tsunagari.portal.provider.dpop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.dpop.DpopProofs.Use;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.protocol.RequestHeaders;

/** Which key the sender of the request at hand holds (RFC 9449). Where the profile has no DPoP, proofs are not looked at. */
@ApplicationScoped
public class DpopBinding {

    private final DpopProofs proofs;
    private final DpopNonces nonces;
    private final RequestHeaders headers;
    private final PortalUrls urls;
    private final List<String> algorithms;

    public DpopBinding(DpopProofs proofs, DpopNonces nonces, RequestHeaders headers, PortalUrls urls,
            ProtocolProfile profile) {
        this.proofs = proofs;
        this.nonces = nonces;
        this.headers = headers;
        this.urls = urls;
        this.algorithms = profile.answers().dpop();
    }

    /** The algorithms of proofs; none where the profile has no DPoP. */
    public List<String> algorithms() {
        return algorithms;
    }

    /** The key of a pushed request: that of its proof, of its {@code dpop_jkt}, or none (section 10). */
    public Outcome<Optional<String>, OAuthError> atPar(Parameters form) {
        if (algorithms.isEmpty()) {
            return Outcome.accepted(Optional.empty());
        }
        Optional<String> named = form.get("dpop_jkt");
        if (headers.dpop().isEmpty()) {
            return Outcome.accepted(named);
        }
        return proofs.verify(headers.dpop(), new Use("POST", urls.at("/par"), Optional.empty(), false))
                .then(key -> named.map(key::equals).orElse(true) ? Outcome.accepted(Optional.of(key))
                        : refused("dpop_jkt must be the thumbprint of the proof's key"));
    }

    /** The key to which the tokens are bound that the client asks for, or none (section 5). */
    public Outcome<Optional<String>, OAuthError> atToken(Client client) {
        if (algorithms.isEmpty()) {
            return Outcome.accepted(Optional.empty());
        }
        if (headers.dpop().isEmpty()) {
            return client.registered().dpopRequired() ? refused("this client's token requests need a DPoP proof")
                    : Outcome.accepted(Optional.empty());
        }
        return proofs.verify(headers.dpop(), new Use("POST", urls.at("/token"), Optional.empty(), true))
                .then(key -> Outcome.accepted(Optional.of(key)));
    }

    /** The key of a request with a bound access token (section 7). */
    public Outcome<String, OAuthError> atUserInfo(String method, String accessToken) {
        return proofs.verify(headers.dpop(), new Use(method, urls.at("/userinfo"), Optional.of(accessToken), true));
    }

    /** The answer, with the next nonce when the request had a proof (section 8.2). */
    public Response answered(Response response) {
        return algorithms.isEmpty() || headers.dpop().isEmpty() ? response
                : Response.fromResponse(response).header("DPoP-Nonce", nonces.current()).build();
    }

    private static Outcome<Optional<String>, OAuthError> refused(String description) {
        return Outcome.refused(new OAuthError(400, "invalid_dpop_proof", description));
    }
}
