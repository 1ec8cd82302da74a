package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A packaged program that ends by itself. It is told nothing that this machine's environment says of services.
 *
 * @param folder where its output goes
 */
record Program(Path jar, Path folder) {

    /** What came of it. */
    record Ended(int code, List<String> lines, String errors) {
        /** The lines of {@code --check} about what is wrong. */
        List<String> wrong() {
            return lines.stream().filter(line -> line.contains("; do: ")).toList();
        }

        /** Everything that it wrote. */
        String output() {
            return String.join("\n", lines) + "\n" + errors;
        }
    }

    /** Runs it to its end. */
    Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-jar", jar.toString()).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("TSUNAGARI_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8), Files.readString(errors));
    }
}
