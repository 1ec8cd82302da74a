package tsunagari.link.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.platform.Transactions;

class ExpireLinkingsTest {

    private final List<ConnectionId> overdue =
            Stream.generate(() -> new ConnectionId(UUID.randomUUID())).limit(3).toList();
    private final List<ConnectionId> tried = new ArrayList<>();

    private static final class NoDatabase implements Transactions {

        @Override
        public <T> T run(Supplier<T> work) {
            return work.get();
        }
    }

    private Connections withBroken(ConnectionId broken) {
        return (Connections) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connections.class},
                (proxy, method, arguments) -> {
                    tried.add((ConnectionId) arguments[0]);
                    if (arguments[0].equals(broken)) {
                        throw new IllegalStateException("no such site");
                    }
                    return Optional.empty();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void L32_one_that_cannot_be_ended_keeps_no_other_waiting(int broken) {
        SettleLinking settleLinking =
                new SettleLinking(withBroken(overdue.get(broken)), null, null, null, null, Clock.systemUTC());

        boolean more = new ExpireLinkings((now, leaseEnd, most) -> overdue, settleLinking, new NoDatabase(), new SecureRandom(),
                Clock.systemUTC()).expireOverdue();

        assertThat(tried).containsExactlyElementsOf(overdue);
        assertThat(more).isFalse();
    }
}
