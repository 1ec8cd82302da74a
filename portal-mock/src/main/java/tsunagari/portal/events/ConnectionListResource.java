package tsunagari.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.ClientBearerTokens;
import tsunagari.portal.provider.protocol.BearerError;
import tsunagari.portal.provider.protocol.OAuthError;

/** Lists a client's connections to that client, page by page, so that it can compare them with its own. */
@Path("/connections")
@SecurityScheme(securitySchemeName = "clientToken", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
        description = "Signed by the client: typ at+jwt, iss and sub the client id, aud the portal's issuer, exp, jti")
public class ConnectionListResource {

    private final ClientBearerTokens tokens;
    private final Connections connections;
    private final Exchange exchange;

    public ConnectionListResource(ClientBearerTokens tokens, Connections connections, Exchange exchange) {
        this.tokens = tokens;
        this.connections = connections;
        this.exchange = exchange;
    }

    /** 200 with a page, 400 with an OAuth error, 401 with {@code WWW-Authenticate} (RFC 6750, section 3). Never cached. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listConnections", summary = "The client's connections, ended ones too, ordered by subject")
    @SecurityRequirement(name = "clientToken")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next_cursor of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "Most connections of the page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponse(responseCode = "200", description = "A page", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ConnectionPage.class)))
    @APIResponse(responseCode = "400", description = "invalid_request: cursor or limit is not sound")
    @APIResponse(responseCode = "401", description = "No token, or not one of a client's")
    public Response list(UriInfo uri) {
        exchange.parameters(uri.getQueryParameters());
        return tokens.authenticate().match(new Outcome.Cases<>() {
            @Override
            public Response accepted(Client client) {
                exchange.client(client.id().value());
                return page(client, uri);
            }

            @Override
            public Response refused(BearerError error) {
                return error.toResponse(List.of());
            }
        });
    }

    private Response page(Client client, UriInfo uri) {
        return PageRequest.of(uri.getQueryParameters()).match(new Outcome.Cases<>() {
            @Override
            public Response accepted(PageRequest wanted) {
                exchange.outcome("CONNECTIONS");
                List<Connection> found = connections.page(client.id(), wanted.after(), wanted.limit() + 1);
                return Response.ok(ConnectionPage.of(found, wanted.limit())).header("Cache-Control", "no-store").build();
            }

            @Override
            public Response refused(OAuthError error) {
                exchange.outcome(error.error() + ": " + error.description());
                return error.toResponse();
            }
        });
    }
}
