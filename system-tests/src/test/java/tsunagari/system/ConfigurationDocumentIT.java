package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;

class ConfigurationDocumentIT {

    private static final Pattern ROW = Pattern.compile("^\\| `((?:tsunagari\\.[a-z]+|portal)\\.[^`]+)`", Pattern.MULTILINE);

    @Test
    void the_document_lists_every_key_of_every_service_and_no_other() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (Service service : Service.values()) {
            declared.addAll(ConfigurationKeys.keysOf(service));
        }

        assertThat(documented()).containsExactlyInAnyOrderElementsOf(declared);
    }

    private static Set<String> documented() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(RunningSystem.ROOT.resolve("docs/configuration.md")));
        Set<String> keys = new TreeSet<>();
        while (rows.find()) {
            keys.add(rows.group(1).replaceAll("<[a-z-]+>", "<>"));
        }
        return keys;
    }
}
