package tsunagari.link.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionStateTest {

    private static Set<ConnectionState> nextOf(ConnectionState state) {
        return EnumSet.allOf(ConnectionState.class).stream().filter(state::mayBecome).collect(Collectors.toSet());
    }

    @Test
    void an_active_connection_can_only_be_released() {
        assertThat(nextOf(ConnectionState.ACTIVE)).containsExactly(ConnectionState.RELEASED);
    }

    @Test
    void a_pending_connection_is_completed_refused_released_or_expires() {
        assertThat(nextOf(ConnectionState.PENDING)).containsExactlyInAnyOrder(ConnectionState.ACTIVE,
                ConnectionState.REFUSED, ConnectionState.EXPIRED, ConnectionState.RELEASED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "REFUSED", "EXPIRED"})
    void L32_an_ended_connection_stays_ended(ConnectionState ended) {
        assertThat(nextOf(ended)).isEmpty();
        assertThat(ended.live()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_transition_raises_the_rank(ConnectionState state) {
        assertThat(nextOf(state)).allMatch(next -> next.rank() > state.rank());
    }
}
