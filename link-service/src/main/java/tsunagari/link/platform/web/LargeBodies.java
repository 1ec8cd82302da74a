package tsunagari.link.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.Problem;

/**
 * Tells people and the programs that get documents for problems that their request is longer than the server reads: the
 * server would answer the bare status. What they sent is let pass by, unread, because a connection that is closed before
 * its end may lose the answer.
 */
@ApplicationScoped
class LargeBodies {

    /** After {@link SlowBodies}, which bounds how long what is sent can take. */
    private static final int PRIORITY = 940;
    /** Longer ones are nobody's typing or pasting. */
    private static final long LONGEST_TO_LET_PASS = 1024 * 1024;

    private final long longest;
    private final ProblemAnswers problems;
    private final ObjectMapper json;

    LargeBodies(VertxHttpConfig http, ProblemAnswers problems, ObjectMapper json) {
        this.json = json;
        this.longest = http.limits().maxBodySize().map(size -> size.asLongValue()).orElse(Long.MAX_VALUE);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, PRIORITY);
    }

    private void refuse(RoutingContext request) {
        HttpServerRequest sent = request.request();
        long length = length(sent);
        if (length <= longest || length > LONGEST_TO_LET_PASS || !(ofPerson(sent) || ofProgram(request))) {
            request.next();
        } else if (sent.isEnded()) {
            answer(request);
        } else if (sent.headers().contains(HttpHeaders.EXPECT)) {
            answerWaiting(request);
        } else {
            sent.handler(chunk -> { }).endHandler(end -> answer(request)).resume();
        }
    }

    /** Nothing is on its way: the answer is waited for. Whether the body follows all the same, only closing makes certain. */
    private void answerWaiting(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            answer(request);
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answer(request).onComplete(sent -> request.request().connection().close());
        }
    }

    private Future<Void> answer(RoutingContext request) {
        Response answer = problems.of(request, Problem.TOO_LARGE);
        request.response().setStatusCode(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> request.response().putHeader(name, values));
        return request.response().end(answer.getEntity() instanceof String page ? page : document(answer.getEntity()));
    }

    private String document(Object problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is texts and a number", e);
        }
    }

    /** Whether the address answers problems with documents, whatever is accepted. */
    private static boolean ofProgram(RoutingContext request) {
        String path = request.normalizedPath();
        return HomeAddress.isOne(path) || DeskAddress.isOfDesk(path) && !DeskAddress.isPage(path);
    }

    private static boolean ofPerson(HttpServerRequest sent) {
        return Optional.ofNullable(sent.getHeader(HttpHeaders.ACCEPT)).filter(types -> types.contains("/html")).isPresent();
    }

    private static long length(HttpServerRequest sent) {
        String length = sent.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
