package tsunagari.portal.provider.authorize;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.ClientRequests;
import tsunagari.portal.provider.dpop.DpopBinding;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;

/** Pushed authorization request endpoint (RFC 9126). */
@Path("/par")
public class ParResource {

    private final ClientRequests clientRequests;
    private final PushedRequests requests;
    private final AuthorizationRequests checks;
    private final DpopBinding dpop;
    private final HandshakeTraces traces;

    public ParResource(ClientRequests clientRequests, PushedRequests requests, AuthorizationRequests checks,
            DpopBinding dpop, HandshakeTraces traces) {
        this.clientRequests = clientRequests;
        this.requests = requests;
        this.checks = checks;
        this.dpop = dpop;
        this.traces = traces;
    }

    /** 201 with a {@code request_uri}, or an OAuth error; 404 where the profile has no PAR. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response push(MultivaluedMap<String, String> form) {
        if (!checks.pushed()) {
            throw new NotFoundException();
        }
        Parameters parameters = Parameters.of(form);
        traces.pushed(parameters);
        return clientRequests.answer(parameters, this::push);
    }

    private Response push(Client client, Parameters form) {
        return dpop.atPar(form).then(key -> checks.check(client, form, key)).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(AuthorizationRequest request) {
                clientRequests.reached("PUSHED");
                return Response.status(201).type(MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store")
                        .entity(Map.of("request_uri", requests.keep(request),
                                "expires_in", PushedRequests.LIFETIME.toSeconds()))
                        .build();
            }

            @Override
            public Response refused(OAuthError error) {
                return clientRequests.refuse(error);
            }
        });
    }
}
