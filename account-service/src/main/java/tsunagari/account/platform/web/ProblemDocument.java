package tsunagari.account.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem document (RFC 9457 section 3.1).
 *
 * @param type kind of problem, {@code urn:tsunagari:problem:…}
 * @param title short text for people
 * @param status HTTP status code
 * @param invalid names of the request's fields that are malformed; their values are never repeated
 * @param reference of an unexpected problem: what the log has it under
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(String type, String title, int status, List<String> invalid, String reference) {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(Problem problem) {
        return new ProblemDocument(problem.type(), problem.title(), problem.status(), List.of(), null);
    }

    static ProblemDocument ofInvalid(List<String> fields) {
        Problem problem = Problem.INVALID_REQUEST;
        return new ProblemDocument(problem.type(), problem.title(), problem.status(), fields, null);
    }

    static ProblemDocument ofUnexpected(Reference reference) {
        Problem problem = Problem.UNEXPECTED;
        return new ProblemDocument(problem.type(), problem.title(), problem.status(), List.of(), reference.value());
    }
}
