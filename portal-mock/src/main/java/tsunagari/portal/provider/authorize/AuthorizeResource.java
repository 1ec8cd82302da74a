package tsunagari.portal.provider.authorize;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.persona.CurrentSession;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;
import tsunagari.portal.provider.protocol.Parameters;

/**
 * Authorization endpoint (OpenID Connect Core 1.0, section 3.1.2). While it is not certain which client asks, the answer is
 * a page and never a redirect.
 */
@Path("/authorize")
public class AuthorizeResource implements AuthorizationAnswer.Cases<Response> {

    private final BeginAuthorization beginning;
    private final ContinueAuthorization continuation;
    private final CurrentSession current;
    private final ErrorPages errors;
    private final PortalUrls urls;
    private final Exchange exchange;

    public AuthorizeResource(BeginAuthorization beginning, ContinueAuthorization continuation, CurrentSession current,
            ErrorPages errors, PortalUrls urls, Exchange exchange) {
        this.beginning = beginning;
        this.continuation = continuation;
        this.current = current;
        this.errors = errors;
        this.urls = urls;
        this.exchange = exchange;
    }

    /** The request as a link or redirect. */
    @GET
    public Response get(UriInfo uri) {
        return answer(Parameters.of(uri.getQueryParameters()));
    }

    /** The request as a form. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form) {
        return answer(Parameters.of(form));
    }

    /** Comes back from the sign-in page. */
    @GET
    @Path("/continue/{id}")
    public Response resume(@PathParam("id") String id) {
        return continuation.resume(id, current.find()).match(this);
    }

    @Override
    public Response response(URI location) {
        exchange.outcome(location.getRawQuery().contains("code=") ? "CODE" : "ERROR");
        return Pages.seeOther(location);
    }

    @Override
    public Response signIn(String next) {
        exchange.outcome("SIGN_IN");
        return Pages.seeOther(Queries.append(urls.at("/sign-in").toString(), Map.of("next", next)));
    }

    @Override
    public Response refused(String reason) {
        exchange.outcome(reason);
        return errors.page(400, reason);
    }

    private Response answer(Parameters query) {
        exchange.parameters(query.values());
        query.get("client_id").ifPresent(exchange::client);
        return beginning.begin(query, current.find()).match(this);
    }
}
