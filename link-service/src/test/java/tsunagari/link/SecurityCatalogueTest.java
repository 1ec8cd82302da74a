package tsunagari.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of promises and the tests that prove them. */
class SecurityCatalogueTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([ALSR]\\d\\d[^|]*) \\|[^|]*\\| (.*) \\|$");
    private static final Pattern ID = Pattern.compile("([ALSR])(\\d\\d)(?:-[ALSR](\\d\\d))?");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Properties))`");
    private static final Pattern TESTED = Pattern.compile("void ((?:[ALSR]\\d\\d_)+)");

    /** The files of the test classes of all modules. */
    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT|Properties)\\.java")).toList();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ids(String cell) {
        return ID.matcher(cell).results().flatMap(it -> IntStream
                .rangeClosed(Integer.parseInt(it.group(2)), Integer.parseInt(it.group(3) == null ? it.group(2) : it.group(3)))
                .mapToObj(number -> "%s%02d".formatted(it.group(1), number)));
    }

    /** What a cell of each row holds, but of rows that say that their promise does not hold. */
    private static Set<String> promised(Function<String, Stream<String>> ofIds, Function<String, Stream<String>> ofTests) {
        return ROW.matcher(text(DOCUMENT)).results().filter(row -> !row.group(2).startsWith("Does not hold"))
                .flatMap(row -> Stream.concat(ofIds.apply(row.group(1)), ofTests.apply(row.group(2))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_row_has_a_test_of_its_name_and_each_test_that_is_named_so_has_a_row() throws IOException {
        Set<String> tested = tests().stream().flatMap(file -> found(TESTED, text(file)).stream())
                .flatMap(SecurityCatalogueTest::ids).collect(Collectors.toCollection(TreeSet::new));
        Set<String> promised = promised(SecurityCatalogueTest::ids, tests -> Stream.of());
        assertThat(promised).hasSizeGreaterThan(80).containsExactlyElementsOf(tested);
    }

    @Test
    void each_class_that_a_row_names_is_there() throws IOException {
        Set<String> there = tests().stream().map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).containsAll(promised(ids -> Stream.of(), tests -> found(CLASS, tests).stream()));
    }
}
