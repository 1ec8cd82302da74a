package tsunagari.account.status.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import tsunagari.account.platform.web.RequestedAccount;
import tsunagari.account.platform.web.RequestedSite;
import tsunagari.account.status.ChangeAccount;
import tsunagari.account.status.ChangeOutcome;

/** Changes accounts, for the back office. */
@Tag(name = "Accounts")
@Path("/v1/sites/{site}/accounts/{id}")
public class AccountChangeResource {

    private final RequestedSite requestedSite;
    private final ChangeAccount changeAccount;

    /** Made by the container. */
    public AccountChangeResource(RequestedSite requestedSite, ChangeAccount changeAccount) {
        this.requestedSite = requestedSite;
        this.changeAccount = changeAccount;
    }

    /** Answers 204, 404, or 409 if the account is withdrawn, which is for good. */
    @PUT
    @Path("status")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.ADMINISTER_ACCOUNTS)
    @Operation(operationId = "changeStatus", summary = "Suspend, enable or withdraw an account")
    @APIResponse(responseCode = "204", description = "It is as wanted, now or already")
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site or account",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "409", description = "The account is withdrawn, which is for good",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public void changeStatus(@RestPath String site, @RestPath String id, @NotNull @Valid StatusChangeRequest request) {
        Site where = requestedSite.named(site);
        requireDone(changeAccount.status(where.id(), RequestedAccount.named(id), request.status()));
    }

    /** Answers 204, 404, or 409 if the account is withdrawn or another one has the login id. */
    @PUT
    @Path("login-id")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.ADMINISTER_ACCOUNTS)
    @Operation(operationId = "changeLoginId", summary = "Give an account another login id")
    @APIResponse(responseCode = "204", description = "It is as wanted, now or already")
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site or account",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "409", description = "The account is withdrawn, or another one has the login id",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public void changeLoginId(@RestPath String site, @RestPath String id, @NotNull @Valid LoginIdChangeRequest request) {
        Site where = requestedSite.named(site);
        requireDone(changeAccount.loginId(where.id(), RequestedAccount.named(id), request.canonicalAt(where)));
    }

    private static void requireDone(ChangeOutcome outcome) {
        switch (outcome) {
            case DONE -> { }
            case UNKNOWN_ACCOUNT -> throw ProblemException.of(Problem.UNKNOWN_ACCOUNT);
            case WITHDRAWN -> throw ProblemException.of(Problem.ACCOUNT_WITHDRAWN);
            case LOGIN_ID_TAKEN -> throw ProblemException.of(Problem.LOGIN_ID_TAKEN);
        }
    }
}
