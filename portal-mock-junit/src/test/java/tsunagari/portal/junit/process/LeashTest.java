package tsunagari.portal.junit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LeashTest {

    @Test
    void a_portal_ends_when_the_process_that_started_it_is_killed() throws Exception {
        Process owner = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), PortalOwner.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ProcessHandle portal = ProcessHandle.of(Long.parseLong(firstLine(owner))).orElseThrow();

        // On Unix this is a signal that no shutdown hook hears.
        owner.destroyForcibly().waitFor();

        portal.onExit().get(30, TimeUnit.SECONDS);
        assertThat(portal.isAlive()).isFalse();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
    }
}
