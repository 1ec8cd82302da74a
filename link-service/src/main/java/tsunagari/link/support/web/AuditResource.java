package tsunagari.link.support.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.support.AuditForCaller;

/** Whether the audit is as it was written. */
@Tag(name = "Audit")
@Path("/support/v1")
@FromAnyOrigin
@RolesAllowed(Roles.AUDITOR)
public class AuditResource {

    private final SupportCaller caller;
    private final AuditForCaller audit;

    AuditResource(SupportCaller caller, AuditForCaller audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /** Verifies every history and checkpoint. */
    @POST
    @Path("audit/verify")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyAudit", summary = "Whether every history and checkpoint is what was written")
    @APIResponse(responseCode = "200", description = "What was found, nothing if all is as it was written")
    public AuditView verify() {
        return AuditView.of(audit.verify(caller.get()));
    }
}
