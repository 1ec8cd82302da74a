package tsunagari.account.linking.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.linking.ConnectionId;
import tsunagari.account.linking.DeferLinking;
import tsunagari.account.linking.Linking;
import tsunagari.account.linking.LinkingOutcome;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedAccount;
import tsunagari.account.platform.web.RequestedSite;

/** Deferred linkings: link-service notes them, the back office answers them. */
@Tag(name = "Linkings")
@Path("/v1/sites/{site}/accounts/{id}/linkings/{connectionId}")
public class LinkingResource {

    private final RequestedSite requestedSite;
    private final DeferLinking deferLinking;

    /** Made by the container. */
    public LinkingResource(RequestedSite requestedSite, DeferLinking deferLinking) {
        this.requestedSite = requestedSite;
        this.deferLinking = deferLinking;
    }

    /** Answers 204, also when it is noted already; 404; 409 if it was answered. */
    @PUT
    @RolesAllowed(Scopes.WRITE_LINKINGS)
    @Operation(operationId = "noteLinking", summary = "A connection waits for the back office")
    @APIResponse(responseCode = "204", description = "It is noted, now or already")
    @APIResponse(responseCode = "400", description = "The connection id is no UUID in lower case",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site or account, or the account is withdrawn",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "409", description = "It was answered before",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public void note(@RestPath String site, @RestPath String id,
            @RestPath @Pattern(regexp = ConnectionId.FORM) String connectionId) {
        requireDone(deferLinking.note(key(site, id, connectionId)));
    }

    /** Answers 204, also when it has this result already; 404; 409 if it has the other one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.ANSWER_LINKINGS)
    @Operation(operationId = "answerLinking", summary = "The back office's answer, which link-service gets as an event")
    @APIResponse(responseCode = "204", description = "It has this result, now or already")
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site, account or linking, or the account is withdrawn",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "409", description = "It has the other result",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public void answer(@RestPath String site, @RestPath String id,
            @RestPath @Pattern(regexp = ConnectionId.FORM) String connectionId,
            @NotNull @Valid LinkingAnswerRequest request) {
        requireDone(deferLinking.answer(key(site, id, connectionId), request.toAnswer()));
    }

    private Linking.Key key(String site, String id, String connectionId) {
        return new Linking.Key(requestedSite.named(site).id(), RequestedAccount.named(id),
                new ConnectionId(connectionId));
    }

    private static void requireDone(LinkingOutcome outcome) {
        switch (outcome) {
            case DONE -> { }
            case UNKNOWN_ACCOUNT -> throw ProblemException.of(Problem.UNKNOWN_ACCOUNT);
            case UNKNOWN_LINKING -> throw ProblemException.of(Problem.UNKNOWN_LINKING);
            case ANSWERED -> throw ProblemException.of(Problem.LINKING_ANSWERED);
        }
    }
}
