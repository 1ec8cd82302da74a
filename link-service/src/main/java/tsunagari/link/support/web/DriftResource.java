package tsunagari.link.support.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import org.jboss.resteasy.reactive.RestResponse;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.reconciliation.DriftReport;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.ReconcileForCaller;

/** Where portal and site disagree, and how they are brought into agreement. */
@Tag(name = "Support")
@Path("/support/v1")
@FromAnyOrigin
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPPORT)
public class DriftResource {

    private final Sites sites;
    private final SupportCaller caller;
    private final ReconcileForCaller reconcile;

    DriftResource(Sites sites, SupportCaller caller, ReconcileForCaller reconcile) {
        this.sites = sites;
        this.caller = caller;
        this.reconcile = reconcile;
    }

    /** The report of the last comparison that ended. */
    @GET
    @Path("sites/{site}/drift")
    @Operation(operationId = "readDrift", summary = "What the last comparison with the portal's list found")
    @APIResponse(responseCode = "200", description = "The report; incomplete unless end is COMPLETE or REPAIR_LIMIT")
    @APIResponse(responseCode = "404", description = "No such site, no list of its portal's, or no comparison yet")
    public DriftReport drift(@RestPath String site) {
        return reconcile.last(listed(site), caller.get()).orElseThrow(NotFoundException::new);
    }

    /** Begins a comparison. */
    @POST
    @Path("sites/{site}/reconciliations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reconcile", summary = "Begins a comparison with the portal's list, with repairs or without")
    @APIResponse(responseCode = "202", description = "It has begun",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    @APIResponse(responseCode = "400", description = "It is not said whether it is a dry run")
    @APIResponse(responseCode = "404", description = "No such site, or no list of its portal's")
    @APIResponse(responseCode = "409", description = "A comparison is going on",
            content = @Content(schema = @Schema(implementation = ReconciliationView.class)))
    public RestResponse<ReconciliationView> reconcile(@RestPath String site, ReconciliationRequest request) {
        Site at = listed(site);
        if (request == null || request.dryRun() == null) {
            throw new BadRequestException();
        }
        return reconcile.begin(at, request.dryRun(), caller.get())
                .map(reference -> RestResponse.status(RestResponse.Status.ACCEPTED, ReconciliationView.begun(reference)))
                .orElseGet(() -> RestResponse.status(RestResponse.Status.CONFLICT, ReconciliationView.running()));
    }

    private Site listed(String site) {
        return sites.listed(site).orElseThrow(NotFoundException::new);
    }
}
