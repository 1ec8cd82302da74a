package tsunagari.link.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.HistoryEntry;

class HistoryStatesTest {

    @ParameterizedTest
    @EnumSource(HistoryEntry.Transition.class)
    void every_transition_but_the_erasure_leads_to_a_state(HistoryEntry.Transition transition) {
        if (!transition.name().equals(ChainEntry.ERASED)) {
            assertThat(Arrays.stream(ConnectionState.values()).map(Enum::name)).contains(
                    ChainCheck.stateAfter(transition.name()));
        }
    }
}
