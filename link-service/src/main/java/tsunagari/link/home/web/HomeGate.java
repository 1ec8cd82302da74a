package tsunagari.link.home.web;

import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.web.HomeAddress;
import tsunagari.link.platform.web.ProblemAnswers;

/**
 * Asks who calls before anything else of the call is judged, its method and its body included: where the home is built in, there
 * is nothing, whatever it is asked for.
 */
@ApplicationScoped
public class HomeGate {

    private final HomeCaller caller;
    private final ProblemAnswers answers;

    HomeGate(HomeCaller caller, ProblemAnswers answers) {
        this.caller = caller;
        this.answers = answers;
    }

    /** The refusal of a caller who is not the site; empty for the site and at every other address. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> refuse(RoutingContext request) {
        return HomeAddress.isOne(request.normalizedPath()) ? problem().map(it -> answers.of(request, it)) : Optional.empty();
    }

    private Optional<Problem> problem() {
        try {
            caller.get();
            return Optional.empty();
        } catch (NotFoundException e) {
            return Optional.of(Problem.NOT_FOUND);
        } catch (UnauthorizedException e) {
            return Optional.of(Problem.SIGN_IN_NEEDED);
        }
    }
}
