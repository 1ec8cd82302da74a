package tsunagari.account.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a request that announces too long a body with a problem document, where Quarkus would say nothing. */
@ApplicationScoped
class RequestSizeLimit {

    /** Before Quarkus' own limit. */
    private static final int PRIORITY = 100;

    private final long mostBytes;
    private final ObjectMapper json;

    RequestSizeLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes,
            ObjectMapper json) {
        this.mostBytes = mostBytes.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= mostBytes) {
            request.next();
            return;
        }
        // The body is not read, so that the connection cannot be used for a next request.
        request.response().setStatusCode(Problem.REQUEST_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE).end(document());
    }

    private String document() {
        try {
            return json.writeValueAsString(ProblemDocument.of(Problem.REQUEST_TOO_LARGE));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
