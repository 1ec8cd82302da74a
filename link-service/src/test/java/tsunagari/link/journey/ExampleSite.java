package tsunagari.link.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tsunagari.launcher.FreePorts;

/** The demonstration with the site {@code library} of the documents beside its own, as their files describe it. */
public class ExampleSite extends LinkJourney {

    static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath().normalize();

    private static final String HOME = "tsunagari.example.home.port";

    @Override
    public Map<String, String> getConfigOverrides() {
        System.setProperty(HOME, Integer.toString(FreePorts.one()));
        Map<String, String> settings = new HashMap<>();
        files().forEach((key, value) -> settings.put(key.toString(), value.toString()));
        settings.keySet().removeIf(key -> !key.startsWith("tsunagari.link."));
        settings.put("HOME_PORT", System.getProperty(HOME));
        return settings;
    }

    private static Properties files() {
        Properties properties = new Properties();
        for (String name : List.of("library.properties", "external-home.properties")) {
            try (Reader file = Files.newBufferedReader(EXAMPLES.resolve(name), StandardCharsets.UTF_8)) {
                properties.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    static String homePort() {
        return System.getProperty(HOME);
    }
}
