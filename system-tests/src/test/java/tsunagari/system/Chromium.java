package tsunagari.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The one browser of a test run. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    /** Runs as root and without a graphics card; keeps quiet on the network. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        this.playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS).setHeadless(true));
    }

    static Chromium launch(Path executable) {
        return new Chromium(executable);
    }

    /** {@code CHROMIUM} from the environment, or the first one on the PATH. */
    static Optional<Path> executable() {
        String configured = System.getenv("CHROMIUM");
        if (configured != null && !configured.isBlank()) {
            return Optional.of(Path.of(configured));
        }
        Stream<Path> folders = Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator))).map(Path::of);
        List<Path> all = folders.toList();
        return NAMES.stream().flatMap(name -> all.stream().map(folder -> folder.resolve(name)))
            .filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
