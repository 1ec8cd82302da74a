package tsunagari.link.support.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.link.account.AccountId;
import tsunagari.link.audit.ConnectedAccount;
import tsunagari.link.audit.ConnectedAccounts;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.AuditForCaller;

/** Who was connected to what at a time. */
@Tag(name = "Audit")
@Path("/support/v1")
@FromAnyOrigin
@RolesAllowed(Roles.AUDITOR)
public class ConnectedAccountsResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Sites sites;
    private final SupportCaller caller;
    private final AuditForCaller audit;
    private final ObjectMapper json;

    ConnectedAccountsResource(Sites sites, SupportCaller caller, AuditForCaller audit, ObjectMapper json) {
        this.sites = sites;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
    }

    /** Lists who was connected to what at a time, one connection a line. */
    @POST
    @Path("sites/{site}/connected-accounts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(NDJSON)
    @Operation(operationId = "exportConnectedAccounts", summary = "Who was connected to what at a time, one a line")
    @APIResponse(responseCode = "200", description = "In order of connection id, streamed",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ConnectedAccount.class)))
    @APIResponse(responseCode = "400", description = "No time, or an account id that cannot be one")
    @APIResponse(responseCode = "404", description = "No such site")
    public StreamingOutput connected(@RestPath String site, ConnectedQuestion asked) {
        Site at = sites.find(site).orElseThrow(NotFoundException::new);
        Consumer<Consumer<ConnectedAccount>> answer = audit.connected(question(at, asked), caller.get());
        return out -> write(answer, out);
    }

    private static ConnectedAccounts.Question question(Site site, ConnectedQuestion asked) {
        if (asked == null || asked.at() == null) {
            throw new BadRequestException();
        }
        try {
            return new ConnectedAccounts.Question(site.id(), asked.at(), Optional.ofNullable(asked.subject()),
                    Optional.ofNullable(asked.accountId()).map(AccountId::new));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException();
        }
    }

    private void write(Consumer<Consumer<ConnectedAccount>> answer, OutputStream out) throws IOException {
        try (SequenceWriter lines = json.writerFor(ConnectedAccount.class).withRootValueSeparator("\n").writeValues(out)) {
            answer.accept(account -> {
                try {
                    lines.write(account);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
