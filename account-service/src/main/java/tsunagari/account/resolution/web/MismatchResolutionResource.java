package tsunagari.account.resolution.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.account.AccountId;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.RequestedSite;
import tsunagari.account.resolution.ResolveMismatch;

/** Names the cause of a mismatch. */
@Tag(name = "Mismatches")
@Path("/v1/sites/{site}/mismatch-resolutions")
public class MismatchResolutionResource {

    private final RequestedSite requestedSite;
    private final ResolveMismatch resolveMismatch;

    /** Made by the container. */
    public MismatchResolutionResource(RequestedSite requestedSite, ResolveMismatch resolveMismatch) {
        this.requestedSite = requestedSite;
        this.resolveMismatch = resolveMismatch;
    }

    /** Answers with the cause and its remedy. Changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.RESOLVE_MISMATCHES)
    @Operation(operationId = "resolveMismatch", summary = "Why somebody could not be signed in, and what mends it")
    @APIResponse(responseCode = "200", description = "Cause and remedy",
            content = @Content(schema = @Schema(implementation = MismatchResolutionResponse.class)))
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public MismatchResolutionResponse resolve(@RestPath String site,
            @NotNull @Valid MismatchResolutionRequest request) {
        var siteId = requestedSite.named(site).id();
        Optional<AccountId> account = Optional.ofNullable(request.accountId()).map(AccountId::new);
        return MismatchResolutionResponse.of(
                resolveMismatch.causeOf(siteId, account, request.connectionState()));
    }
}
