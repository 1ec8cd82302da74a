package tsunagari.account.status.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
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
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Site;
import tsunagari.account.idempotency.Idempotency;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.idempotency.web.GivenAnswer;
import tsunagari.account.idempotency.web.IdempotencyKeyHeader;
import tsunagari.account.platform.security.Scopes;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemDocument;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.platform.web.RequestedAccount;
import tsunagari.account.platform.web.RequestedSite;
import tsunagari.account.status.ChangeAccount;
import tsunagari.account.status.ChangeOutcome;

/** Withdraws accounts. */
@Tag(name = "Accounts")
@Path("/v1/sites/{site}/accounts/{id}")
public class WithdrawalResource {

    private final RequestedSite requestedSite;
    private final ChangeAccount changeAccount;
    private final Idempotency idempotency;
    private final MeterRegistry meters;

    /** Made by the container. */
    public WithdrawalResource(RequestedSite requestedSite, ChangeAccount changeAccount, Idempotency idempotency,
            MeterRegistry meters) {
        this.requestedSite = requestedSite;
        this.changeAccount = changeAccount;
        this.idempotency = idempotency;
        this.meters = meters;
    }

    /** Answers 204 however often it is asked, or 404 if the site has no such account. */
    @DELETE
    @RolesAllowed(Scopes.WITHDRAW_ACCOUNTS)
    @Operation(operationId = "withdrawAccount", summary = "Give an account up, for good")
    @Parameter(name = IdempotencyKeyHeader.NAME, in = ParameterIn.HEADER, required = true,
            schema = @Schema(type = SchemaType.STRING, pattern = IdempotencyKeyHeader.FORM))
    @APIResponse(responseCode = "204", description = "It is withdrawn, now or before")
    @APIResponse(responseCode = "400", description = "Without a valid idempotency key",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "404", description = "No such site or account",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(responseCode = "422", description = "The idempotency key belongs to another request",
            content = @Content(mediaType = ProblemDocument.MEDIA_TYPE,
                    schema = @Schema(implementation = ProblemDocument.class)))
    public void withdraw(@RestPath String site, @RestPath String id, @Context HttpHeaders headers) {
        Site where = requestedSite.named(site);
        String key = IdempotencyKeyHeader.in(headers);
        AccountId account = RequestedAccount.named(id);
        IdempotentRequest once = IdempotentRequest.of(where.id(), "withdraw", key, List.of(account.value()));
        String outcome = idempotency.once(once,
                () -> changeAccount.status(where.id(), account, AccountStatus.WITHDRAWN).name()).match(new GivenAnswer());
        meters.counter("tsunagari.account.withdrawals", "site", site, "outcome", outcome).increment();
        if (ChangeOutcome.valueOf(outcome) != ChangeOutcome.DONE) {
            throw ProblemException.of(Problem.UNKNOWN_ACCOUNT);
        }
    }
}
