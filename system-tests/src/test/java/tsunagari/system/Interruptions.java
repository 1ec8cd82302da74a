package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.awaitility.Awaitility;
import tsunagari.launcher.Service;
import tsunagari.launcher.ServiceProcess;

/** Brings the system to a named point and keeps it there: rows that the test locks, processes that stand still or end. */
final class Interruptions {
    /** Completed by what the statement that waits has in it, and a quote. */
    static final String LOCK_WAITS = "SELECT COUNT(*) FROM information_schema.processlist"
        + " WHERE id <> CONNECTION_ID() AND command <> 'Sleep' AND time_ms > 100 AND info LIKE '%";
    /** An event that somebody has written down. */
    static final String RECORDED = "SELECT COUNT(*) FROM outbox_event";
    /** An event that somebody is delivering. */
    static final String ON_ITS_WAY = RECORDED + " WHERE due_at > UTC_TIMESTAMP(6) + INTERVAL 5 SECOND";

    private static final Duration SOON = Duration.ofSeconds(10);

    private final RunningSystem system;
    private final Set<Service> frozen = EnumSet.noneOf(Service.class);

    Interruptions(RunningSystem system) {
        this.system = system;
    }

    /** Locks what the query finds, and whatever would be added to it, until it is closed. */
    Connection hold(Service service, String query) throws SQLException {
        Connection held = system.database().open(service);
        held.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        held.createStatement().executeQuery(query + " FOR UPDATE");
        return held;
    }

    /** Waits until the query in the service's database counts something. */
    void await(Service service, String query) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(2))
            .until(() -> system.database().count(service, query) > 0);
    }

    /** It takes connections and does nothing, as if the network held everything back. */
    void freeze(Service service) throws IOException, InterruptedException {
        signal(service, "STOP");
        frozen.add(service);
    }

    /** All that stood still goes on. */
    void thaw() throws IOException, InterruptedException {
        for (Service service : frozen) {
            signal(service, "CONT");
        }
        frozen.clear();
    }

    /** SIGKILL. */
    void kill(Service service) {
        system.stack().process(service).kill();
        frozen.remove(service);
    }

    /** Everything runs, whatever a test has done to it. */
    void recover() throws IOException, InterruptedException {
        thaw();
        for (Service service : Set.of(Service.ACCOUNT, Service.PORTAL)) {
            if (!system.stack().process(service).isAlive()) {
                system.stack().restart(service);
            }
        }
    }

    private void signal(Service service, String name) throws IOException, InterruptedException {
        ServiceProcess process = system.stack().process(service);
        String id = Long.toString(process.handle().pid());
        assertThat(new ProcessBuilder("kill", "-" + name, id).start().waitFor()).isZero();
    }
}
