package tsunagari.system;

import java.time.Duration;
import org.awaitility.Awaitility;
import tsunagari.launcher.Service;

/** The back office of a site whose linkings are deferred: in the demonstration it finishes each after 30 s. */
final class BackOffice {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOW = "UPDATE linking SET completes_at = UTC_TIMESTAMP(6) WHERE answered_at IS NULL";

    private BackOffice() {
    }

    /** It finishes at once what it has been asked for, which may not have reached it yet. */
    static void finishesAtOnce(RunningSystem system) {
        Awaitility.await().atMost(SOON).until(() -> system.database().change(Service.ACCOUNT, NOW) == 1);
    }
}
