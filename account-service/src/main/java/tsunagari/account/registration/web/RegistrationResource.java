package tsunagari.account.registration.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.account.LoginIdKind;
import tsunagari.account.account.Site;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.idempotency.web.IdempotencyKeyHeader;
import tsunagari.account.mail.LinkRule;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedSite;
import tsunagari.account.registration.RegisterAccount;

/** Takes requests to register. */
@Tag(name = "Registration")
@Path("/v1/sites/{site}/accounts")
public class RegistrationResource {

    private final RequestedSite requestedSite;
    private final RegisterAccount registerAccount;
    private final LinkRule links;
    private final MeterRegistry meters;
    private final Clock clock;

    /** Made by the container. */
    public RegistrationResource(RequestedSite requestedSite, RegisterAccount registerAccount, LinkRule links,
            MeterRegistry meters, Clock clock) {
        this.requestedSite = requestedSite;
        this.registerAccount = registerAccount;
        this.links = links;
        this.meters = meters;
        this.clock = clock;
    }

    /** Answers 202 whether the address is taken or not; what is to be known stands in the mail. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.REGISTER_ACCOUNTS)
    @Operation(operationId = "registerAccount", summary = "Ask for an account, whose address is confirmed by mail")
    @Parameter(name = IdempotencyKeyHeader.NAME, in = ParameterIn.HEADER, required = true,
            schema = @Schema(type = SchemaType.STRING, pattern = IdempotencyKeyHeader.FORM))
    @APIResponse(responseCode = "202", description = "A mail goes to the address, taken or not",
            content = @Content(schema = @Schema(implementation = AccountRegistrationResponse.class)))
    @APIResponse(responseCode = "400", description = "Malformed request, or no registration at this site",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "422", description = "The idempotency key belongs to another request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "429", description = "Too many for this address or client; see Retry-After",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "503", description = "Too many passwords are being hashed; see Retry-After",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public Response register(@RestPath String site, @Context HttpHeaders headers,
            @NotNull @Valid AccountRegistrationRequest request) {
        Site where = requestedSite.named(site);
        if (where.loginIdKind() != LoginIdKind.EMAIL) {
            throw ProblemException.of(Problem.NO_REGISTRATION);
        }
        IdempotentRequest once = IdempotentRequest.of(where.id(), "register", IdempotencyKeyHeader.in(headers),
                request.values());
        Response answer = registerAccount.register(request.toRegistration(where, links), once)
                .match(new RegistrationResponses(clock));
        meters.counter("tsunagari.account.registrations", "site", site).increment();
        return answer;
    }
}
