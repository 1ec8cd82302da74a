package tsunagari.portal.junit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsFileTest {

    @Test
    void variables_of_the_environment_that_would_change_the_portal_are_kept_from_it() {
        assertThat(List.of("PORTAL_ISSUER", "QUARKUS_HTTP_PORT", "SMALLRYE_CONFIG_LOCATIONS", "LISTEN_HOST"))
            .allMatch(SettingsFile::wouldInterfere);
        assertThat(List.of("PATH", "HOME", "JAVA_TOOL_OPTIONS")).noneMatch(SettingsFile::wouldInterfere);
    }
}
