package tsunagari.account.credential.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.SiteId;
import tsunagari.account.credential.VerifyCredentials;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedSite;

/** Settles claims that were verified provisionally. */
@Tag(name = "Credentials")
@Path("/v1/sites/{site}/credential-verifications/{guess}/settlement")
public class SettlementResource {

    private final RequestedSite requestedSite;
    private final VerifyCredentials verifyCredentials;

    /** Made by the container. */
    public SettlementResource(RequestedSite requestedSite, VerifyCredentials verifyCredentials) {
        this.requestedSite = requestedSite;
        this.verifyCredentials = verifyCredentials;
    }

    /** Answers 204 however often it is asked, and when the guess is too old to count. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.SETTLE_CREDENTIALS)
    @Operation(operationId = "settleVerification", summary = "Let a right guess, verified provisionally, no longer count")
    @APIResponse(responseCode = "204", description = "It no longer counts, now or before")
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site or account",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public void settle(@RestPath String site, @RestPath String guess, @NotNull @Valid SettlementRequest request) {
        SiteId where = requestedSite.named(site).id();
        if (!verifyCredentials.settle(where, uuid(guess), new AccountId(request.accountId()))) {
            throw ProblemException.of(Problem.UNKNOWN_ACCOUNT);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalid("guess");
        }
    }
}
