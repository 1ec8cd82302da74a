package tsunagari.account.credential.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.account.Site;
import tsunagari.account.credential.VerifyCredentials;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.RequestedSite;

/** Verifies login id and password. */
@Tag(name = "Credentials")
@Path("/v1/sites/{site}/credential-verifications")
public class CredentialVerificationResource {

    private final RequestedSite requestedSite;
    private final VerifyCredentials verifyCredentials;
    private final MeterRegistry meters;

    /** Made by the container. */
    public CredentialVerificationResource(RequestedSite requestedSite, VerifyCredentials verifyCredentials,
            MeterRegistry meters) {
        this.requestedSite = requestedSite;
        this.verifyCredentials = verifyCredentials;
        this.meters = meters;
    }

    /** Answers 200 with the outcome, or 503 with Retry-After if too many passwords are being checked. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.VERIFY_CREDENTIALS)
    @Operation(operationId = "verifyCredentials", summary = "Whether somebody knows the password of an account")
    @APIResponse(responseCode = "200", description = "The outcome; REJECTED says nothing about why",
            content = @Content(schema = @Schema(implementation = CredentialVerificationResponse.class)))
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "503", description = "Too many passwords are being checked; see Retry-After",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public CredentialVerificationResponse verify(@RestPath String site,
            @NotNull @Valid CredentialVerificationRequest request) {
        Site where = requestedSite.named(site);
        CredentialVerificationResponse response =
                verifyCredentials.verify(request.toClaim(where)).match(new OutcomeResponses());
        meters.counter("tsunagari.account.verifications",
                "site", site, "outcome", response.outcome().name()).increment();
        return response;
    }
}
