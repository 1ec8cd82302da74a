package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;

/**
 * link-service run for one command, beside the one that is running and with its settings.
 *
 * @param folder where its output goes
 */
record LinkCommand(Stack stack, Path folder) {

    /** What came of it. */
    record Ended(int code, List<String> lines, String errors) {
        /** The lines of {@code --check} about what is wrong. */
        List<String> wrong() {
            return lines.stream().filter(line -> line.contains("; do: ")).toList();
        }
    }

    /** Runs it to its end. @param changes environment variables beside those of the service */
    Ended run(Map<String, String> changes, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-jar", Service.LINK.jar(RunningSystem.ROOT).toString())
            .redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(stack.environment(Service.LINK));
        builder.environment().putAll(changes);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8), Files.readString(errors));
    }
}
