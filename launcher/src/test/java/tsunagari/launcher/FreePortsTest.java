package tsunagari.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void they_differ_and_can_be_listened_at() throws IOException {
        List<Integer> ports = FreePorts.choose(20);
        assertThat(new HashSet<>(ports)).hasSize(20);
        for (int port : ports) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.isBound()).isTrue();
            }
        }
    }

    @Test
    void none_is_one_that_outgoing_connections_are_given() {
        assertThat(FreePorts.choose(20)).allMatch(port -> port < 32_768);
    }
}
