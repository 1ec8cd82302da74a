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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.LiftBlock;
import tsunagari.link.support.ReadBlock;

/** Accounts that nobody may connect to, because their owner disowned a connection. */
@Tag(name = "Support")
@Path("/support/v1/sites/{site}/accounts/{id}")
@FromAnyOrigin
@Produces(MediaType.APPLICATION_JSON)
public class BlockResource {

    private final Sites sites;
    private final SupportCaller caller;
    private final ReadBlock readBlock;
    private final LiftBlock liftBlock;

    BlockResource(Sites sites, SupportCaller caller, ReadBlock readBlock, LiftBlock liftBlock) {
        this.sites = sites;
        this.caller = caller;
        this.readBlock = readBlock;
        this.liftBlock = liftBlock;
    }

    /** Whether nobody can connect to the account, and until when. */
    @GET
    @Path("block")
    @RolesAllowed(Roles.SUPPORT)
    @Operation(operationId = "readBlock", summary = "Whether nobody can connect to an account, and until when")
    @APIResponse(responseCode = "200", description = "Whether it is blocked; an account that nobody knows is not")
    @APIResponse(responseCode = "400", description = "Nothing that could be an account id")
    @APIResponse(responseCode = "404", description = "No such site")
    public BlockView block(@RestPath String site, @RestPath String id) {
        Site at = sites.find(site).orElseThrow(NotFoundException::new);
        return BlockView.of(readBlock.until(at.id(), SupportResource.account(id), caller.get()));
    }

    /** Lets the account be connected again. Repeated, it says that the account was not blocked. */
    @POST
    @Path("block-lifts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPPORT)
    @Operation(operationId = "liftBlock", summary = "Lets an account be connected again after its owner disowned a connection")
    @APIResponse(responseCode = "200", description = "It is not blocked, now or before")
    @APIResponse(responseCode = "400", description = "No reason, or nothing that could be an account id")
    @APIResponse(responseCode = "404", description = "No such site")
    public BlockLiftView lift(@RestPath String site, @RestPath String id, BlockLiftRequest request) {
        Site at = sites.find(site).orElseThrow(NotFoundException::new);
        if (request == null || request.reason() == null) {
            throw new BadRequestException();
        }
        return new BlockLiftView(liftBlock.lift(at.id(), SupportResource.account(id), request.reason(), caller.get())
                ? BlockLiftView.Outcome.LIFTED
                : BlockLiftView.Outcome.NOT_BLOCKED);
    }
}
