package tsunagari.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole system on this machine: a database and the three packaged services.
 *
 * <p>{@link #close()} may be called from another thread at any time, also while {@link #start()} is running: whatever
 * has been started by then is stopped, services first, so that they can still write, then the database.
 */
public final class Stack implements AutoCloseable {
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 100;
    private static final int LOG_LINES = 30;

    private final StackSettings settings;
    private final Consumer<String> progress;
    private final ServiceEnvironment environment;
    private final SecretFiles secrets;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final List<ServiceProcess> replicas = new ArrayList<>();
    private EmbeddedMariaDb database;
    private boolean closed;

    /** Prepares keys and secrets; nothing runs before {@link #start()}. */
    public Stack(StackSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.secrets = settings.data().secretFiles();
        this.environment = new ServiceEnvironment(settings, secrets);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws LaunchException saying what did not start, with the end of its log; what had started is stopped again
     */
    public void start() {
        try {
            spawn(Service.PORTAL);
            if (settings.embeddedDatabase()) {
                startDatabase();
            }
            spawn(Service.ACCOUNT);
            spawn(Service.LINK);
            awaitReady(List.copyOf(services.values()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops one service and leaves the rest running. */
    public void stop(Service service) {
        process(service).stop();
    }

    /** Starts a stopped service again and returns when it is ready. */
    public void restart(Service service) {
        spawn(service);
        awaitReady(List.of(process(service)));
    }

    /**
     * Starts one more process of a service and returns when it is ready. It is stopped with everything else, or by
     * itself, and then it can be started again.
     */
    public ServiceProcess start(Replica replica) {
        ServiceProcess started = spawn(replica);
        awaitReady(List.of(started));
        return started;
    }

    /** The process of a service. */
    public synchronized ServiceProcess process(Service service) {
        return services.get(service);
    }

    /** The address of a service as browsers and the other services know it, without a slash at its end. */
    public URI address(Service service) {
        return URI.create("http://localhost:" + settings.ports().of(service));
    }

    /** The environment variables that a service runs with, for a command of the same service. */
    public Map<String, String> environment(Service service) {
        return environment.of(service);
    }

    /** What it was started with. */
    public StackSettings settings() {
        return settings;
    }

    /** The first service that ends; completes when one does. */
    public synchronized CompletableFuture<ServiceProcess> firstToEnd() {
        CompletableFuture<?>[] ends = services.values().stream().map(ServiceProcess::onExit)
            .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.anyOf(ends).thenApply(ServiceProcess.class::cast);
    }

    /** The message about a service that ended although nobody asked it to. */
    public LaunchException ended(ServiceProcess service) {
        return new LaunchException("%s ended with exit code %d. The end of %s:%n%s".formatted(service.name(),
            service.exitCode(), service.log(), Folders.tail(service.log(), LOG_LINES)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        List<ServiceProcess> running = Stream.concat(services.values().stream(), replicas.stream()).toList();
        running.forEach(ServiceProcess::requestStop);
        running.forEach(ServiceProcess::awaitStop);
        if (database != null) {
            database.close();
        }
    }

    private void startDatabase() {
        List<DatabaseAccount> accounts = List.of(account(Service.LINK), account(Service.ACCOUNT));
        EmbeddedMariaDb starting;
        synchronized (this) {
            refuseWhenClosed();
            progress.accept("Starting MariaDB …");
            starting = EmbeddedMariaDb.spawn(settings.data().database(), settings.ports().mariaDb(), accounts);
            database = starting;
        }
        starting.awaitReady();
    }

    private DatabaseAccount account(Service service) {
        return new DatabaseAccount(service.database(), service.database(), secrets.databasePassword(service));
    }

    private synchronized void spawn(Service service) {
        refuseWhenClosed();
        progress.accept("Starting " + service + " …");
        services.put(service,
            ServiceProcess.spawn(Replica.only(service, settings.ports()), settings, environment.of(service)));
    }

    private synchronized ServiceProcess spawn(Replica replica) {
        refuseWhenClosed();
        progress.accept("Starting " + replica.name() + " …");
        ServiceProcess spawned = ServiceProcess.spawn(replica, settings, environment.of(replica));
        replicas.removeIf(ended -> !ended.isAlive());
        replicas.add(spawned);
        return spawned;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new LaunchException("Stopped while starting.");
        }
    }

    private void awaitReady(List<ServiceProcess> started) {
        List<ServiceProcess> waiting = new ArrayList<>(started);
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        try {
            while (!waiting.isEmpty()) {
                for (ServiceProcess process : List.copyOf(waiting)) {
                    if (process.isReady(http)) {
                        waiting.remove(process);
                        progress.accept(process.name() + " is ready.");
                    } else if (!process.isAlive()) {
                        throw ended(process);
                    } else if (System.nanoTime() > deadline) {
                        throw new LaunchException("%s is not ready after %d s. Its log: %s".formatted(
                            process.name(), READY_LIMIT.toSeconds(), process.log()));
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted while waiting for the services", e);
        }
    }
}
