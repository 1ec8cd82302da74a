package tsunagari.system.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tsunagari.system.RunningSystem;

/** The templates of whole pages, by the test id that each gives to its main part. Other templates are parts of these. */
final class Pages {
    private static final List<String> SERVICES = List.of("link-service", "portal-mock", "account-service");
    private static final Pattern PAGE = Pattern.compile("\\{#include (?:platform/)?layout\\b[^}]*}|<main\\b[^>]*>");
    private static final Pattern TEST_ID = Pattern.compile("testid=[\"']([a-z-]+|\\{testid})[\"']");

    private Pages() {
    }

    /** The templates that no stop has shown. */
    static List<String> unseen(Set<String> seen) {
        Map<String, String> templates = new TreeMap<>();
        SERVICES.forEach(service -> templates.putAll(of(service)));
        return templates.entrySet().stream().filter(page -> !seen.contains(page.getValue())).map(Map.Entry::getKey).toList();
    }

    private static Map<String, String> of(String service) {
        Path folder = RunningSystem.ROOT.resolve(service).resolve("src/main/resources/templates");
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".html")).toList()) {
                Matcher page = PAGE.matcher(Files.readString(file));
                if (page.find() && !isLayout(page.group())) {
                    found.put(service + "/" + folder.relativize(file), testId(page.group()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** What pages have in common is none itself: each gives it its own test id. */
    private static boolean isLayout(String main) {
        return testId(main).equals("{testid}");
    }

    private static String testId(String include) {
        Matcher testId = TEST_ID.matcher(include);
        return testId.find() ? testId.group(1) : "none";
    }
}
