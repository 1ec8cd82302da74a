package tsunagari.account.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tsunagari.account.platform.Overload;
import tsunagari.events.FailureOutline;

/** The one place where failures become answers. No value of a request goes into an answer or a log. */
public class ProblemMapping {

    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);
    private static final int BUSY_RETRY_SECONDS = 2;

    private final SecureRandom random;

    /** Made by the container. */
    public ProblemMapping(SecureRandom random) {
        this.random = random;
    }

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return switch (failure.problem()) {
            case INVALID_REQUEST -> answer(ProblemDocument.ofInvalid(failure.invalid())).build();
            case BUSY -> busy();
            case TOO_MANY_REQUESTS -> answer(failure.problem())
                    .header(HttpHeaders.RETRY_AFTER, failure.retryAfterSeconds()).build();
            default -> answer(failure.problem()).build();
        };
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response notAuthenticated() {
        // RFC 6750 section 3: how to authenticate.
        return answer(Problem.INVALID_TOKEN).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response notAuthorised() {
        return answer(Problem.INSUFFICIENT_SCOPE)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"").build();
    }

    @ServerExceptionMapper
    Response constraintViolated(ConstraintViolationException failure) {
        List<String> fields = failure.getConstraintViolations().stream()
                .map(ProblemMapping::fieldOf).distinct().sorted().toList();
        return answer(ProblemDocument.ofInvalid(fields)).build();
    }

    private static String fieldOf(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName();
        }
        return last;
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response notReadable() {
        return answer(Problem.INVALID_REQUEST).build();
    }

    @ServerExceptionMapper
    Response webApplicationFailure(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return unexpected(failure);
        }
        return answer(Problem.withStatus(status).orElse(Problem.INVALID_REQUEST)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        if (Overload.isCauseOf(failure)) {
            LOG.warnf("event=overloaded failure=%s", FailureOutline.of(failure));
            return busy();
        }
        Reference reference = Reference.random(random);
        LOG.errorf("event=unexpected-problem reference=%s failure=%s", reference.value(), FailureOutline.of(failure));
        return answer(ProblemDocument.ofUnexpected(reference)).build();
    }

    private static Response busy() {
        return answer(Problem.BUSY).header(HttpHeaders.RETRY_AFTER, BUSY_RETRY_SECONDS).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return answer(ProblemDocument.of(problem));
    }

    private static Response.ResponseBuilder answer(ProblemDocument document) {
        return Response.status(document.status()).type(ProblemDocument.MEDIA_TYPE).entity(document);
    }
}
