package tsunagari.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.HistoryEntry;

class LoggedEventsTest {

    /** A message of the log: an event's name and its first reference. account-service has a form of its own. */
    private static final Pattern LOGGED = Pattern.compile("\"(event=[a-z-]+|[a-z-]+\\.[a-z_-]+(?= [a-z]+=))");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `[^|]*\\|");
    private static final Pattern NAME = Pattern.compile("`(event=[a-z-]+|[a-z-]+\\.[a-z_-]+)`");

    private static Set<String> logged() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : Set.of("link-service", "security-events", "account-service")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> names.addAll(names(LOGGED, text(file))));
            }
        }
        Arrays.stream(HistoryEntry.Transition.values())
                .forEach(transition -> names.add("connection." + transition.name().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static Set<String> documented() {
        String logs = text(Path.of("..", "docs", "operations.md")).split("\n## ")[3];
        assertThat(logs).startsWith("Logs");
        return names(NAME, ROW.matcher(logs).results().map(MatchResult::group).collect(Collectors.joining()));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_document_lists_every_event_that_is_logged_and_no_other() throws IOException {
        assertThat(documented()).containsExactlyElementsOf(logged());
    }
}
