package tsunagari.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import tsunagari.launcher.Replica;
import tsunagari.launcher.Service;
import tsunagari.launcher.ServiceProcess;
import tsunagari.launcher.Stack;

/** Two link-services behind a load balancer, in the place and at the address of the one that the system started with. */
public final class TwoReplicas implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Stack stack;
    private final List<Replica> replicas = List.of(
        Replica.onFreePorts(Service.LINK, "a"), Replica.onFreePorts(Service.LINK, "b"));
    private final Map<Replica, ServiceProcess> running = new ConcurrentHashMap<>();
    private final RoundRobin balancer;

    /** The one link-service has been stopped: the load balancer listens at its address. */
    private TwoReplicas(Stack stack) {
        this.stack = stack;
        this.balancer = RoundRobin.listening(stack.settings().ports().of(Service.LINK), replicas);
    }

    /** Replaces the one link-service until this is closed. */
    static TwoReplicas of(RunningSystem system) {
        system.stack().stop(Service.LINK);
        TwoReplicas both = new TwoReplicas(system.stack());
        try {
            both.replicas.parallelStream().forEach(both::start);
            return both;
        } catch (RuntimeException e) {
            both.close();
            throw e;
        }
    }

    RoundRobin balancer() {
        return balancer;
    }

    Replica a() {
        return replicas.get(0);
    }

    Replica b() {
        return replicas.get(1);
    }

    /** Starts a replica that has ended, and returns when the load balancer sends it requests. */
    void start(Replica replica) {
        running.put(replica, stack.start(replica));
        Awaitility.await().atMost(LIMIT).until(() -> balancer.serves(replica));
    }

    /** SIGTERM, and a new process once the old one has ended; one replica after the other, as an upgrade does it. */
    void restartOneByOne() {
        replicas.forEach(replica -> {
            running.get(replica).stop();
            start(replica);
        });
    }

    /** SIGKILL. */
    void kill(Replica replica) {
        running.get(replica).kill();
    }

    /** Both running and in turn, whatever a test has done to them. */
    void recover() {
        balancer.alternate();
        replicas.stream().filter(replica -> !running.get(replica).isAlive()).forEach(this::start);
        balancer.forget();
    }

    @Override
    public void close() {
        balancer.close();
        running.values().parallelStream().forEach(ServiceProcess::stop);
        stack.restart(Service.LINK);
    }
}
