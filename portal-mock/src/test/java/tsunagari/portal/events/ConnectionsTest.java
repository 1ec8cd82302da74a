package tsunagari.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.StateFile;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** The record of connections over restarts and failures of the disk. */
class ConnectionsTest {

    private static final ClientId ALPHA = new ClientId("alpha");
    private static final PairwiseSubject TARO = new PairwiseSubject("taro");

    @TempDir
    Path folder;

    private Connections connections;

    @BeforeEach
    void begin_with_one_connection() {
        state().store("ledger", () -> new Ledger(List.of(), List.of(), List.of()));
        connections = restarted();
        connections.force(connection(1));
    }

    @Test
    void a_release_and_its_notice_outlive_a_restart() {
        connections.release(ALPHA, TARO);
        assertThat(restarted().find(ALPHA, TARO)).map(Connection::state).contains(ConnectionState.RELEASED);
        assertThat(restarted().notices()).hasSize(1).isEqualTo(connections.notices());
    }

    @Test
    void what_cannot_be_stored_does_not_happen() throws IOException {
        Files.createDirectory(folder.resolve("portal.json.next"));
        assertThatThrownBy(() -> connections.release(ALPHA, TARO)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> connections.receive("e", connection(2))).isInstanceOf(UncheckedIOException.class);
        assertThat(connections.find(ALPHA, TARO)).contains(connection(1));
        assertThat(connections.notices()).isEmpty();
        Files.delete(folder.resolve("portal.json.next"));
        connections.receive("e", connection(2));
        assertThat(connections.find(ALPHA, TARO)).contains(connection(2));
    }

    private Connections restarted() {
        return new Connections(state(), new SeedLedger(null, null, null), Clock.fixed(Instant.ofEpochSecond(9), ZoneOffset.UTC));
    }

    private StateFile state() {
        PortalConfig config = (PortalConfig) Proxy.newProxyInstance(PortalConfig.class.getClassLoader(),
                new Class<?>[] {PortalConfig.class}, (proxy, method, arguments) -> Optional.of(folder.resolve("portal.json")));
        return new StateFile(config, new ObjectMapper().findAndRegisterModules());
    }

    private static Connection connection(long generation) {
        return new Connection(ALPHA, TARO, new ConnectionId("11111111-2222-4333-8444-555555555555"), generation,
                ConnectionState.ACTIVE, Instant.ofEpochSecond(generation));
    }
}
