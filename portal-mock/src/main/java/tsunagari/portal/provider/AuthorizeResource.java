package tsunagari.portal.provider;

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
import java.util.Optional;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.persona.CurrentSession;
import tsunagari.portal.persona.PortalSession;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.Queries;

/**
 * Authorization endpoint (OpenID Connect Core 1.0, section 3.1.2), for pushed requests alone or for plain ones alone, as
 * the profile has it. While it is not certain which client asks, the answer is a page and never a redirect.
 */
@Path("/authorize")
public class AuthorizeResource {

    private static final String REQUEST_URI = "REQUEST_URI_UNKNOWN_USED_OR_EXPIRED";

    private final Authorization parts;
    private final CurrentSession current;
    private final ErrorPages errors;
    private final PortalUrls urls;
    private final Exchange exchange;
    private final HandshakeTraces traces;

    public AuthorizeResource(Authorization parts, CurrentSession current, ErrorPages errors, PortalUrls urls,
            Exchange exchange, HandshakeTraces traces) {
        this.parts = parts;
        this.current = current;
        this.errors = errors;
        this.urls = urls;
        this.exchange = exchange;
        this.traces = traces;
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
        Optional<PendingAuthorizations.Pending> pending = parts.pending().find(id);
        if (pending.isEmpty()) {
            return refuse("AUTHORIZATION_EXPIRED");
        }
        exchange.client(pending.get().request().client().id().value());
        traces.resumed(pending.get().request());
        // Only a sign-in made for this request counts: the user has just seen the page and chosen.
        Optional<PortalSession> fresh = current.find()
                .filter(session -> parts.pending().isFresh(session, pending.get()));
        return fresh.flatMap(session -> parts.pending().take(id)
                        .map(taken -> complete(taken.requestUri(), grant(taken.request(), session))))
                .orElseGet(() -> signIn("/authorize/continue/" + id));
    }

    private Response answer(Parameters query) {
        exchange.parameters(query.values());
        query.get("client_id").ifPresent(exchange::client);
        traces.asked(query, current.find().map(PortalSession::user));
        if (query.repeated().isPresent()) {
            return refuse("PARAMETER_REPEATED");
        }
        Optional<Client> client = query.get("client_id").flatMap(parts.clients()::find);
        if (client.isEmpty()) {
            return refuse("CLIENT_UNKNOWN");
        }
        return parts.checks().pushed() ? pushed(client.get(), query) : plain(client.get(), query);
    }

    private Response pushed(Client client, Parameters query) {
        Optional<String> requestUri = query.get("request_uri");
        if (requestUri.isEmpty()) {
            return refuse("PUSHED_REQUEST_REQUIRED");
        }
        return parts.requests().find(client.id(), requestUri.get())
                .map(request -> authorize(request, requestUri))
                .orElseGet(() -> refuse(REQUEST_URI));
    }

    private Response plain(Client client, Parameters query) {
        Optional<String> redirectUri = query.get("redirect_uri").filter(client::redirectsTo);
        if (redirectUri.isEmpty()) {
            return refuse("REDIRECT_URI_NOT_REGISTERED");
        }
        return parts.checks().check(client, query, Optional.empty()).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(AuthorizationRequest request) {
                return authorize(request, Optional.empty());
            }

            @Override
            public Response refused(OAuthError error) {
                return redirect(parts.responses().error(redirectUri.get(), error, query.get("state")));
            }
        });
    }

    private Response authorize(AuthorizationRequest request, Optional<String> requestUri) {
        AuthorizationRequest traced = request.traced(traces.current());
        return parts.authorize().answer(traced, current.find())
                .map(location -> complete(requestUri, location))
                .orElseGet(() -> signIn(parts.pending().keep(traced, requestUri)));
    }

    private Response complete(Optional<String> requestUri, URI location) {
        return requestUri.map(parts.requests()::complete).orElse(true) ? redirect(location) : refuse(REQUEST_URI);
    }

    private URI grant(AuthorizationRequest request, PortalSession session) {
        return parts.authorize().success(request.traced(traces.granted(request, session.user())), session);
    }

    private Response signIn(String next) {
        exchange.outcome("SIGN_IN");
        return Pages.seeOther(Queries.append(urls.at("/sign-in").toString(), Map.of("next", next)));
    }

    private Response redirect(URI location) {
        exchange.outcome(location.getRawQuery().contains("code=") ? "CODE" : "ERROR");
        return Pages.seeOther(location);
    }

    private Response refuse(String reason) {
        exchange.outcome(reason);
        return errors.page(400, reason);
    }
}
