package tsunagari.launcher;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens at now. */
public final class FreePorts {
    /** Below those that a machine gives to outgoing connections, one of which could take it before its owner does. */
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 30_000;

    private FreePorts() {
    }

    /** Any one of them. */
    public static int one() {
        return choose(1).get(0);
    }

    /** So many different ones. */
    static List<Integer> choose(int count) {
        return ThreadLocalRandom.current().ints(LOWEST, BEYOND).distinct().filter(port -> !PortCheck.isTaken(port))
            .limit(count).boxed().toList();
    }
}
