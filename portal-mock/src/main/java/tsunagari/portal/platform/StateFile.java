package tsunagari.portal.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the portal remembers over restarts: one JSON file of named sections, or memory alone when no file is configured.
 * A write goes to a temporary file that then takes the file's place, so that a crash leaves the old or the new state.
 */
@Startup
@ApplicationScoped
public class StateFile {

    private final ObjectMapper json;
    private final Optional<Path> path;
    private ObjectNode sections;

    public StateFile(PortalConfig config, ObjectMapper json) {
        this.json = json;
        this.path = config.stateFile().map(Path::toAbsolutePath);
        this.sections = path.filter(Files::exists).map(this::read).orElseGet(json::createObjectNode);
    }

    /** The stored section, if there is one. Throws {@link CorruptStateException} when it does not have the type's shape. */
    public synchronized <T> Optional<T> section(String name, Class<T> type) {
        JsonNode node = sections.get(name);
        if (node == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.treeToValue(node, type));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw corrupt(e);
        }
    }

    /** The refusal to work with what is stored. */
    public CorruptStateException corrupt(Exception cause) {
        return new CorruptStateException(path.map(Path::toString).orElse("in memory"), cause);
    }

    /** Replaces a section; returns after it is on the disk. Without a file nothing is kept, and the value not even made. */
    public synchronized void store(String name, Supplier<?> value) {
        path.ifPresent(file -> {
            ObjectNode next = json.createObjectNode();
            next.setAll(sections);
            next.set(name, json.valueToTree(value.get()));
            write(file, next);
            sections = next;
        });
    }

    private ObjectNode read(Path file) {
        try {
            if (json.readTree(file.toFile()) instanceof ObjectNode object) {
                return object;
            }
            throw new CorruptStateException(file.toString(), null);
        } catch (IOException e) {
            throw new CorruptStateException(file.toString(), e);
        }
    }

    private void write(Path file, ObjectNode content) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            Files.write(next, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's state file " + file + " cannot be written", e);
        }
    }
}
