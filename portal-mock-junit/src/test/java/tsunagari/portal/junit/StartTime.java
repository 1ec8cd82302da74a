package tsunagari.portal.junit;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures how long the extension takes to start a portal. Not run by default: {@code -Dtest=StartTime}. */
class StartTime {

    private static final int ROUNDS = 5;

    @Test
    void median_of_five_starts() {
        start();
        List<Duration> sorted = IntStream.range(0, ROUNDS).mapToObj(round -> start()).sorted().toList();
        System.out.printf("start of a portal: median %d ms, from %d to %d ms%n", sorted.get(ROUNDS / 2).toMillis(),
            sorted.get(0).toMillis(), sorted.get(ROUNDS - 1).toMillis());
    }

    private static Duration start() {
        PortalMock portal = LifeOfAPortalTest.described().build();
        long begun = System.nanoTime();
        portal.start();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        portal.close();
        return taken;
    }
}
