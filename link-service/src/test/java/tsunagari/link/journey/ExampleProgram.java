package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.tools.ToolProvider;

/** The own pages of the site {@code library} in docs/examples, run as the documents say. */
final class ExampleProgram {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String SECRET = "library-example-secret-make-your-own-0001";

    private ExampleProgram() {
    }

    /** Without a warning. */
    static void compile(Path folder) {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-Xlint:all", "-Werror", "-proc:none", "-cp",
                folder.toString(), "-d", folder.toString(), file("ExternalHome"), file("Sessions"), file("SessionEnds")))
                .isZero();
    }

    private static String file(String name) {
        return ExampleSite.EXAMPLES.resolve(name + ".java").toString();
    }

    /** The program at this link-service, once it listens. */
    static Process start(Path folder) throws IOException {
        return start(folder, OutsideWorld.linkUrl() + "/library", ExampleSite.homePort());
    }

    /** The program, once it listens. */
    static Process start(Path folder, String site, String port) throws IOException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", folder.toString(), "ExternalHome", site, port)
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HOME_SECRET", SECRET);
        Process program = builder.start();
        await().atMost(SOON).failFast("it runs", () -> {
            assertThat(program.isAlive()).as(Files.readString(output)).isTrue();
        }).until(() -> listens(Integer.parseInt(port)));
        return program;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
