package tsunagari.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder whose three packaged services are {@link FakeService}s; the launcher runs on it as {@code ./demo} does. */
final class FakeProject {
    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    FakeProject(Path root) throws IOException {
        this.root = root;
        for (Service service : Service.values()) {
            Path jar = service.jar(root);
            Files.createDirectories(jar.getParent());
            writeJar(jar);
        }
        Ports.free().byVariable().forEach((variable, port) -> environment.put(variable, port.toString()));
    }

    FakeProject with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    Path demo() {
        return root.resolve(".demo");
    }

    Path output() {
        return root.resolve("output.txt");
    }

    String text() throws IOException {
        return Files.readString(output(), StandardCharsets.UTF_8);
    }

    String log(Service service) throws IOException {
        return Files.readString(demo().resolve("logs").resolve(service.folder() + ".log"), StandardCharsets.UTF_8);
    }

    /** Runs the launcher; the output goes to {@link #output()}. */
    Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), "-Dtsunagari.root=" + root,
            Demonstration.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
            .redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs the launcher to its end and gives its exit code. */
    int run(String... arguments) throws IOException, InterruptedException {
        Process process = launch(arguments);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("Still running: " + text());
        }
        return process.exitValue();
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> needed : List.of(FakeService.class, Service.class, Ports.class)) {
                String entry = needed.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (var in = needed.getClassLoader().getResourceAsStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
