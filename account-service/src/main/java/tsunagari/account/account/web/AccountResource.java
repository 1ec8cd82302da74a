package tsunagari.account.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.Site;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedSite;

/** Says what became of an account. */
@Tag(name = "Accounts")
@Path("/v1/sites/{site}/accounts/{id}")
public class AccountResource {

    private final RequestedSite requestedSite;
    private final Accounts accounts;

    /** Made by the container. */
    public AccountResource(RequestedSite requestedSite, Accounts accounts) {
        this.requestedSite = requestedSite;
        this.accounts = accounts;
    }

    /** Answers with the status, or 404 if the site has no such account. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.READ_ACCOUNTS)
    @Operation(operationId = "readAccount", summary = "What became of an account")
    @APIResponse(responseCode = "200", description = "Its status, and whether its owner can be told",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "404", description = "No such site or account; an unknown account counts as withdrawn",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public AccountView read(@RestPath String site, @RestPath String id) {
        Site where = requestedSite.named(site);
        return AccountId.of(id).flatMap(account -> accounts.find(where.id(), account))
                .map(account -> new AccountView(account.status(),
                        account.ownersAddress(where.loginIdKind()).isPresent()))
                .orElseThrow(() -> ProblemException.of(Problem.UNKNOWN_ACCOUNT));
    }
}
