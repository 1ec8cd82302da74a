package tsunagari.account.platform;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** What is behind a failure. */
final class Causes {

    private Causes() {
    }

    /** The failure, its causes and what they suppressed, where the transaction manager puts a failure of COMMIT. */
    static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        add(failure, seen);
        return seen.stream();
    }

    private static void add(Throwable next, Set<Throwable> seen) {
        if (next != null && seen.add(next)) {
            add(next.getCause(), seen);
            for (Throwable suppressed : next.getSuppressed()) {
                add(suppressed, seen);
            }
        }
    }
}
