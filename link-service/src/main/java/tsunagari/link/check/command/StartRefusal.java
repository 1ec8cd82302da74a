package tsunagari.link.check.command;

import io.smallrye.config.ConfigValidationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tsunagari.link.check.Finding;

/** Why the application does not start, in the words in which it says so. */
final class StartRefusal {

    private static final Pattern SITE = Pattern.compile("tsunagari\\.link\\.sites\\.\"?([a-z][a-z0-9-]*)");
    private static final Pattern EXCEPTION = Pattern.compile("^(?:[a-z]+\\.)+[A-Z]\\w*: ");
    private static final String SERVICE = "link-service";

    private StartRefusal() {
    }

    /** A line for each reason. */
    static List<String> lines(Throwable refusal) {
        List<Throwable> causes = Stream.iterate(refusal, cause -> cause != null, Throwable::getCause).toList();
        return causes.stream().filter(ConfigValidationException.class::isInstance).findFirst()
                .map(cause -> problems((ConfigValidationException) cause))
                .orElseGet(() -> Stream.of(ofRules(causes)))
                .map(StartRefusal::line).toList();
    }

    private static Stream<String> problems(ConfigValidationException refusal) {
        return IntStream.range(0, refusal.getProblemCount()).mapToObj(i -> refusal.getProblem(i).getMessage())
                .map(problem -> EXCEPTION.matcher(problem).replaceFirst(""));
    }

    /** A rule of this service names the setting first; what is not one of its rules is best told by its origin. */
    private static String ofRules(List<Throwable> causes) {
        return causes.stream().map(Throwable::getMessage)
                .filter(message -> message != null && message.startsWith("tsunagari.")).findFirst()
                .orElseGet(() -> String.valueOf(causes.get(causes.size() - 1).getMessage()));
    }

    private static String line(String message) {
        Matcher site = SITE.matcher(message);
        return Finding.wrong("configuration", message, "correct the setting; the service does not start with it")
                .line(site.find() ? site.group(1) : SERVICE);
    }
}
