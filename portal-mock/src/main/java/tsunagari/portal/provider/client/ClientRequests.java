package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.RequestHeaders;

/** What the endpoints for authenticated clients have in common: the journal, repeated parameters, authentication. */
@ApplicationScoped
public class ClientRequests {

    private final ClientAuthentication authentication;
    private final RequestHeaders headers;
    private final Exchange exchange;

    public ClientRequests(ClientAuthentication authentication, RequestHeaders headers, Exchange exchange) {
        this.authentication = authentication;
        this.headers = headers;
        this.exchange = exchange;
    }

    /** Answers a form that an authenticated client sent; every other form gets its OAuth error. */
    public Response answer(Parameters form, BiFunction<Client, Parameters, Response> endpoint) {
        exchange.parameters(form.without("client_secret").values());
        form.get("client_id").ifPresent(exchange::client);
        if (form.repeated().isPresent()) {
            return refuse(OAuthError.invalidRequest(form.repeated().get() + " must not be repeated"));
        }
        return authentication.authenticate(form, headers.authorization()).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Client client) {
                exchange.client(client.id().value());
                return endpoint.apply(client, form);
            }

            @Override
            public Response refused(OAuthError error) {
                return refuse(error);
            }
        });
    }

    /** Notes in the journal how far the request came. */
    public void reached(String step) {
        exchange.outcome(step);
    }

    /** The error's answer, noted in the journal. */
    public Response refuse(OAuthError error) {
        exchange.outcome(error.error() + ": " + error.description());
        Response response = error.toResponse();
        // RFC 6749, section 5.2: who authenticated by this header is answered by the matching one.
        return response.getStatus() == 401 && headers.authorization().isPresent()
                ? Response.fromResponse(response).header("WWW-Authenticate", "Basic realm=\"portal\"").build()
                : response;
    }
}
