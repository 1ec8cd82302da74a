package tsunagari.account.notification.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.Site;
import tsunagari.account.idempotency.Idempotency;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.idempotency.web.GivenAnswer;
import tsunagari.account.idempotency.web.IdempotencyKeyHeader;
import tsunagari.account.mail.LinkRule;
import tsunagari.account.notification.Notification;
import tsunagari.account.notification.NotifyOwner;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedAccount;
import tsunagari.account.platform.web.RequestedSite;

/** Tells owners of accounts what happened. */
@Tag(name = "Accounts")
@Path("/v1/sites/{site}/accounts/{id}/notifications")
public class NotificationResource {

    private final RequestedSite requestedSite;
    private final NotifyOwner notifyOwner;
    private final Idempotency idempotency;
    private final LinkRule links;
    private final MeterRegistry meters;

    /** Made by the container. */
    public NotificationResource(RequestedSite requestedSite, NotifyOwner notifyOwner, Idempotency idempotency,
            LinkRule links, MeterRegistry meters) {
        this.requestedSite = requestedSite;
        this.notifyOwner = notifyOwner;
        this.idempotency = idempotency;
        this.links = links;
        this.meters = meters;
    }

    /** Answers 202 once the mail is written down; one mail for each key, however often it is asked. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.NOTIFY_OWNERS)
    @Operation(operationId = "notifyOwner", summary = "Mail the owner what happened to the account's connection")
    @Parameter(name = IdempotencyKeyHeader.NAME, in = ParameterIn.HEADER, required = true,
            schema = @Schema(type = SchemaType.STRING, pattern = IdempotencyKeyHeader.FORM))
    @APIResponse(responseCode = "202", description = "A mail goes to the owner, or there is no address for one",
            content = @Content(schema = @Schema(implementation = NotificationResponse.class)))
    @APIResponse(responseCode = "400", description = "Malformed request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site or account",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "422", description = "The idempotency key belongs to another request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public Response tell(@RestPath String site, @RestPath String id, @Context HttpHeaders headers,
            @NotNull @Valid NotificationRequest request) {
        Site where = requestedSite.named(site);
        String key = IdempotencyKeyHeader.in(headers);
        AccountId account = RequestedAccount.named(id);
        Notification notification = request.toNotification(links);
        String outcome = idempotency.once(
                IdempotentRequest.of(where.id(), "notify", key, request.values(account.value())),
                () -> notifyOwner.tell(where, account, notification).name()).match(new GivenAnswer());
        meters.counter("tsunagari.account.notifications", "site", site, "outcome", outcome).increment();
        if (NotifyOwner.Outcome.valueOf(outcome) == NotifyOwner.Outcome.UNKNOWN) {
            throw ProblemException.of(Problem.UNKNOWN_ACCOUNT);
        }
        return Response.accepted(new NotificationResponse(NotificationResponse.Outcome.valueOf(outcome))).build();
    }
}
