package tsunagari.link.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.support.Reference;

/**
 * A problem for a program (RFC 9457, section 3.1).
 *
 * @param type its kind, {@code urn:tsunagari:problem:…}
 * @param reference what the log has it under
 */
public record ProblemDocument(String type, String title, int status, String reference) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAUTHORIZED = 401;

    /** The answer. @param authentication how callers of this address prove who they are */
    static Response of(Problem problem, Reference reference, String authentication) {
        int status = problem.status();
        String name = problem.name().toLowerCase(Locale.ROOT);
        Response.ResponseBuilder answer = Response.status(status).type(MEDIA_TYPE).entity(new ProblemDocument(
                "urn:tsunagari:problem:" + name.replace('_', '-'), name.replace('_', ' '), status, reference.value()));
        if (status == UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, authentication);
        } else if (status == Problem.UNAVAILABLE.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_AFTER);
        }
        return answer.build();
    }
}
