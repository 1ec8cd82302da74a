package tsunagari.link.platform.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tsunagari.link.platform.page.Problem;

/** The one place where exceptions become answers. */
public class ExceptionPages {

    private final ProblemAnswers answers;
    private final AllowedMethods methods;

    /** @param answers makes the pages */
    public ExceptionPages(ProblemAnswers answers, AllowedMethods methods) {
        this.answers = answers;
        this.methods = methods;
    }

    /** No session: a page with the way to the portal, never a handshake of its own. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response signInNeeded(RoutingContext request) {
        return answers.of(request, Problem.SIGN_IN_NEEDED);
    }

    /** A resource that says of nobody that they may reach it. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return answers.of(request, Problem.REQUEST_REFUSED);
    }

    /** An answer that a resource made is left as it is; a bare status becomes a page. */
    @ServerExceptionMapper
    public Response status(WebApplicationException failure, RoutingContext request) {
        if (failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        Set<String> allowed = methods.at(request.normalizedPath());
        return allowed.isEmpty() || allowed.contains(request.request().method().name())
                ? answers.of(request, failure)
                : Response.fromResponse(answers.of(request, Problem.METHOD_NOT_ALLOWED)).allow(allowed).build();
    }

    /** JSON of another shape: the framework's own answer would tell of our classes, and be no problem document. */
    @ServerExceptionMapper
    public Response malformed(MismatchedInputException failure, RoutingContext request) {
        return answers.of(request, Problem.REQUEST_INVALID);
    }

    /** Everything else. */
    @ServerExceptionMapper
    public Response anything(Throwable failure, RoutingContext request) {
        return answers.of(request, failure);
    }
}
