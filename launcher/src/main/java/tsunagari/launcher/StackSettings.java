package tsunagari.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link Stack} is started with.
 *
 * @param root        the project's root, where the packaged services are
 * @param data        what is kept between runs
 * @param ports       every port
 * @param databases   databases of one's own; empty for the embedded one
 * @param javaOptions options for each service's Java runtime
 * @param additional  a properties file that all services read beside their own settings
 */
public record StackSettings(Path root, DataFolder data, Ports ports, Map<Service, DatabaseAddress> databases,
                            List<String> javaOptions, Optional<Path> additional) {
    /** Quick to start and small: a demonstration serves one person. */
    public static final List<String> QUICK_START =
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /** Copies the collections. */
    public StackSettings {
        root = root.toAbsolutePath().normalize();
        databases = Map.copyOf(databases);
        javaOptions = List.copyOf(javaOptions);
    }

    /** A system on free ports with an embedded database, which disturbs no other one on this machine. */
    public static StackSettings isolated(Path root, Path data) {
        return new StackSettings(root, new DataFolder(data), Ports.free(), Map.of(), QUICK_START, Optional.empty());
    }

    /** The same with other options for the Java runtime. */
    public StackSettings withJavaOptions(List<String> options) {
        return new StackSettings(root, data, ports, databases, options, additional);
    }

    /**
     * The same with a properties file that all services read beside their own settings.
     *
     * @throws LaunchException when there is no such file
     */
    public StackSettings withAdditional(Path file) {
        if (!Files.isReadable(file)) {
            throw new LaunchException("Cannot read " + file + ".");
        }
        return new StackSettings(root, data, ports, databases, javaOptions, Optional.of(file.toAbsolutePath().normalize()));
    }

    boolean embeddedDatabase() {
        return databases.isEmpty();
    }
}
