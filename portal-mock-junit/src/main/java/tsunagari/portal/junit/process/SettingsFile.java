package tsunagari.portal.junit.process;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The portal's settings as a file: names and texts of any language, and nothing for others to read in a process list. */
record SettingsFile(URI location) {
    /** Above environment and system properties (MicroProfile Config: 300 and 400). */
    private static final String ORDINAL = "500";
    private static final List<String> INTERFERING = List.of("PORTAL_", "QUARKUS_", "SMALLRYE_", "LISTEN_HOST");

    static SettingsFile write(Path file, Map<String, String> settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("config_ordinal", ORDINAL);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return new SettingsFile(file.toUri());
    }

    /** Whether an environment variable of the tests would change the portal behind the test's back. */
    static boolean wouldInterfere(String variable) {
        return INTERFERING.stream().anyMatch(variable.toUpperCase(Locale.ROOT)::startsWith);
    }
}
