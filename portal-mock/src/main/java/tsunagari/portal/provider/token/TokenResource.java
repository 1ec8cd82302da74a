package tsunagari.portal.provider.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.authorize.HandshakeTraces;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.ClientRequests;
import tsunagari.portal.provider.dpop.DpopBinding;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;

/** Token endpoint (RFC 6749, section 3.2; OpenID Connect Core 1.0, section 3.1.3). */
@Path("/token")
public class TokenResource {

    private final ClientRequests clientRequests;
    private final RedeemCode redeemCode;
    private final DpopBinding dpop;
    private final TokenAnswers answers;
    private final HandshakeTraces traces;

    public TokenResource(ClientRequests clientRequests, RedeemCode redeemCode, DpopBinding dpop, TokenAnswers answers,
            HandshakeTraces traces) {
        this.clientRequests = clientRequests;
        this.redeemCode = redeemCode;
        this.dpop = dpop;
        this.answers = answers;
        this.traces = traces;
    }

    /** Tokens for a code, or an OAuth error. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(MultivaluedMap<String, String> form) {
        Parameters parameters = Parameters.of(form);
        traces.redeemed(parameters);
        return clientRequests.answer(parameters, this::redeem);
    }

    private Response redeem(Client client, Parameters form) {
        return dpop.answered(dpop.atToken(client).then(key -> redeemCode.redeem(client, form, key)).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Grant grant) {
                clientRequests.reached("TOKENS");
                return Response.ok(answers.of(grant), MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "no-store").header("Pragma", "no-cache").build();
            }

            @Override
            public Response refused(OAuthError error) {
                return clientRequests.refuse(error);
            }
        }));
    }
}
