package tsunagari.account.registration.web;

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
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedSite;
import tsunagari.account.registration.ConfirmRegistration;

/** Confirms registrations. */
@Tag(name = "Registration")
@Path("/v1/sites/{site}/accounts/confirmations")
public class ConfirmationResource {

    private final RequestedSite requestedSite;
    private final ConfirmRegistration confirmRegistration;
    private final MeterRegistry meters;

    /** Made by the container. */
    public ConfirmationResource(RequestedSite requestedSite, ConfirmRegistration confirmRegistration,
            MeterRegistry meters) {
        this.requestedSite = requestedSite;
        this.confirmRegistration = confirmRegistration;
        this.meters = meters;
    }

    /** Answers 200 with the outcome: once CONFIRMED, always so for the same token as long as it lives. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.CONFIRM_ACCOUNTS)
    @Operation(operationId = "confirmRegistration", summary = "Make the account whose address is confirmed")
    @APIResponse(responseCode = "200", description = "The outcome; INVALID says nothing about why",
            content = @Content(schema = @Schema(implementation = ConfirmationResponse.class)))
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "503", description = "Too many passwords are being checked; see Retry-After",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public ConfirmationResponse confirm(@RestPath String site, @NotNull @Valid ConfirmationRequest request) {
        Site where = requestedSite.named(site);
        ConfirmRegistration.Outcome outcome =
                confirmRegistration.confirm(where.id(), request.toConfirmation())
                        .orElseThrow(() -> ProblemException.of(Problem.BUSY));
        meters.counter("tsunagari.account.confirmations", "site", site, "outcome", outcome.name()).increment();
        return new ConfirmationResponse(outcome);
    }
}
