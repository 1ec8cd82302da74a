package tsunagari.contract;

import java.io.IOException;
import java.util.function.Predicate;

/**
 * One thing that link-service relies on.
 *
 * @param name what the server does, as a sentence
 * @param expected what it has to answer
 */
public record Check(Group group, String name, String expected, Attempt attempt) {

    /** Asks the server. */
    @FunctionalInterface
    interface Attempt {
        Verdict verdict() throws IOException;
    }

    /** One request. */
    @FunctionalInterface
    interface Request {
        Answer answer() throws IOException;
    }

    static Check of(Group group, String name, String expected, Request request, Predicate<Answer> rule) {
        return new Check(group, name, expected, () -> {
            Answer answer = request.answer();
            return new Verdict(rule.test(answer), answer.toString());
        });
    }

    /** Asks the server; whatever goes wrong is the server not keeping the contract. */
    public Verdict run() {
        try {
            return attempt.verdict();
        } catch (IOException | IllegalStateException e) {
            return new Verdict(false, e.getMessage());
        }
    }

    /** The check and its verdict in one line. */
    String line(Verdict verdict) {
        return "%s  %s: %s - expected %s; came %s".formatted(verdict.kept() ? "ok  " : "FAIL", group.option(), name,
                expected, verdict.came());
    }
}
