package tsunagari.account.platform.web;

import java.time.Duration;
import java.util.List;

/** Ends a request with a problem document. For the edge only: what a use case can expect, its outcome says. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> invalid;
    private final long retryAfterSeconds;

    private ProblemException(Problem problem, List<String> invalid, long retryAfterSeconds) {
        super(problem.type(), null, false, false);
        this.problem = problem;
        this.invalid = invalid;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Ends the request with this problem. */
    public static ProblemException of(Problem problem) {
        return new ProblemException(problem, List.of(), 0);
    }

    /** Ends the request because of the value of one of its fields. */
    public static ProblemException invalid(String field) {
        return new ProblemException(Problem.INVALID_REQUEST, List.of(field), 0);
    }

    /** Ends the request with this problem, which is over after a while. */
    public static ProblemException retryAfter(Problem problem, Duration pause) {
        return new ProblemException(problem, List.of(), Math.max(1, pause.plusMillis(999).toSeconds()));
    }

    Problem problem() {
        return problem;
    }

    List<String> invalid() {
        return invalid;
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
