package tsunagari.account.registration.web;

import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemException;
import tsunagari.account.registration.RegistrationOutcome;

/** Each outcome's answer. */
final class RegistrationResponses implements RegistrationOutcome.Cases<Response> {

    private final Clock clock;

    RegistrationResponses(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Response accepted() {
        return Response.accepted(
                new AccountRegistrationResponse(AccountRegistrationResponse.Outcome.ACCEPTED)).build();
    }

    @Override
    public Response keyReused() {
        throw ProblemException.of(Problem.IDEMPOTENCY_KEY_REUSED);
    }

    @Override
    public Response throttled(Instant retryAt) {
        throw ProblemException.retryAfter(Problem.TOO_MANY_REQUESTS, Duration.between(clock.instant(), retryAt));
    }

    @Override
    public Response noCapacity() {
        throw ProblemException.of(Problem.BUSY);
    }
}
