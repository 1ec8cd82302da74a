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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.ConsultCases;
import tsunagari.link.support.FoundConnection;
import tsunagari.link.support.Reference;
import tsunagari.link.support.ReleaseForCaller;

/** What the support desk asks and does. */
@Tag(name = "Support")
@Path("/support/v1")
@FromAnyOrigin
@Produces(MediaType.APPLICATION_JSON)
public class SupportResource {

    private final Sites sites;
    private final SupportCaller caller;
    private final ConsultCases cases;
    private final ReleaseForCaller release;

    SupportResource(Sites sites, SupportCaller caller, ConsultCases cases, ReleaseForCaller release) {
        this.sites = sites;
        this.caller = caller;
        this.cases = cases;
        this.release = release;
    }

    /** What is behind a 問い合わせ番号. */
    @GET
    @Path("references/{reference}")
    @RolesAllowed(Roles.SUPPORT)
    @Operation(operationId = "readReference", summary = "What is behind a reference, and what to tell the caller")
    @APIResponse(responseCode = "200", description = "What happened")
    @APIResponse(responseCode = "404", description = "No such reference, or none that is still kept")
    public CaseView reference(@RestPath String reference) {
        Reference known = Reference.typed(reference).orElseThrow(NotFoundException::new);
        return cases.under(known, caller.get()).map(CaseView::of).orElseThrow(NotFoundException::new);
    }

    /** Connections of a portal subject or of an account; live and ended ones. */
    @POST
    @Path("sites/{site}/connection-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPPORT)
    @Operation(operationId = "searchConnections", summary = "The latest connections of a portal subject or an account")
    @APIResponse(responseCode = "200", description = "The connections, latest first")
    @APIResponse(responseCode = "400", description = "Not exactly one of subject and accountId, or an e-mail address")
    @APIResponse(responseCode = "404", description = "No such site")
    public List<ConnectionView> search(@RestPath String site, ConnectionSearch search) {
        Site at = sites.find(site).orElseThrow(NotFoundException::new);
        return found(at, search).stream().map(ConnectionView::of).toList();
    }

    private List<FoundConnection> found(Site site, ConnectionSearch search) {
        if (search == null || (search.subject() == null) == (search.accountId() == null)) {
            throw new BadRequestException();
        }
        return search.subject() == null
                ? cases.of(site.id(), account(search.accountId()), caller.get())
                : cases.of(site.id(), subject(site, search.subject()), caller.get());
    }

    static AccountId account(String text) {
        try {
            return new AccountId(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException();
        }
    }

    private static PortalSubject subject(Site site, String text) {
        return PortalSubject.parse(site.portal().issuer(), text).filter(it -> !text.contains("@"))
                .orElseThrow(BadRequestException::new);
    }

    /** What happened to a connection. */
    @GET
    @Path("connections/{id}/history")
    @RolesAllowed({Roles.SUPPORT, Roles.AUDITOR})
    @Operation(operationId = "readHistory", summary = "What happened to a connection, oldest first")
    @APIResponse(responseCode = "200", description = "The latest 200 happenings")
    @APIResponse(responseCode = "404", description = "No such connection")
    public List<HappeningView> history(@RestPath String id) {
        return cases.caseOf(connection(id), caller.get()).orElseThrow(NotFoundException::new).happenings().stream()
                .map(HappeningView::of).toList();
    }

    /** Ends a connection. Repeated, it says that the connection had ended. */
    @POST
    @Path("connections/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPPORT)
    @Operation(operationId = "releaseConnection", summary = "Ends a connection and its sessions, and tells the portal")
    @APIResponse(responseCode = "200", description = "It has ended, now or before")
    @APIResponse(responseCode = "400", description = "No reason")
    @APIResponse(responseCode = "404", description = "No such connection")
    public ReleaseView release(@RestPath String id, ReleaseRequest request) {
        if (request == null || request.reason() == null) {
            throw new BadRequestException();
        }
        return release.release(connection(id), request.reason(), caller.get()).map(ReleaseView::of)
                .orElseThrow(NotFoundException::new);
    }

    private static ConnectionId connection(String text) {
        try {
            return ConnectionId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
