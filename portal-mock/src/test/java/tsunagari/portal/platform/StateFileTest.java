package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFileTest {

    @TempDir
    Path folder;

    @Test
    void what_is_stored_is_there_after_a_restart() {
        state().store("salt", () -> "s");
        assertThat(state().section("salt", String.class)).contains("s");
    }

    @Test
    void a_write_leaves_one_whole_file() throws IOException {
        state().store("salt", () -> "s");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        assertThat(new ObjectMapper().readValue(file().toFile(), Map.class)).isEqualTo(Map.of("salt", "s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null"})
    void a_damaged_file_is_refused_by_name(String content) throws IOException {
        Files.writeString(file(), content);
        assertThatThrownBy(this::state).isInstanceOf(CorruptStateException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void a_section_of_another_shape_is_refused_by_name() throws IOException {
        Files.writeString(file(), "{\"salt\":{\"x\":1}}");
        assertThatThrownBy(() -> state().section("salt", String.class)).isInstanceOf(CorruptStateException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void what_cannot_be_written_is_not_written_later_either() throws IOException {
        StateFile state = state();
        state.store("salt", () -> "old");
        Path inTheWay = Files.createDirectory(folder.resolve("portal.json.next"));
        assertThatThrownBy(() -> state.store("salt", () -> "new")).isInstanceOf(UncheckedIOException.class);
        Files.delete(inTheWay);
        state.store("other", () -> "x");
        assertThat(state().section("salt", String.class)).contains("old");
    }

    @Test
    void without_a_file_nothing_is_written_and_no_value_is_made() {
        StateFile memory = new StateFile(config(Optional.empty()), new ObjectMapper());
        memory.store("salt", () -> {
            throw new AssertionError("made for nothing");
        });
        assertThat(memory.section("salt", String.class)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private Path file() {
        return folder.resolve("portal.json");
    }

    private StateFile state() {
        return new StateFile(config(Optional.of(file())), new ObjectMapper());
    }

    private static PortalConfig config(Optional<Path> file) {
        return (PortalConfig) Proxy.newProxyInstance(PortalConfig.class.getClassLoader(),
                new Class<?>[] {PortalConfig.class}, (proxy, method, arguments) -> file);
    }
}
