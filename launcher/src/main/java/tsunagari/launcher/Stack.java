package tsunagari.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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
            awaitReady(EnumSet.allOf(Service.class));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops one service and leaves the rest running. */
    public void stop(Service service) {
        ServiceProcess running = process(service);
        running.requestStop();
        running.awaitStop();
    }

    /** Starts a stopped service again and returns when it is ready. */
    public void restart(Service service) {
        spawn(service);
        awaitReady(EnumSet.of(service));
    }

    /** The process of a service. */
    public synchronized ServiceProcess process(Service service) {
        return services.get(service);
    }

    /** The address of a service as browsers and the other services know it, without a slash at its end. */
    public URI address(Service service) {
        return URI.create("http://localhost:" + settings.ports().of(service));
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
        return new LaunchException("%s ended with exit code %d. The end of %s:%n%s".formatted(service.service(),
            service.exitCode(), service.log(), Folders.tail(service.log(), LOG_LINES)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        services.values().forEach(ServiceProcess::requestStop);
        services.values().forEach(ServiceProcess::awaitStop);
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
        services.put(service, ServiceProcess.spawn(service, settings, environment.of(service)));
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new LaunchException("Stopped while starting.");
        }
    }

    private void awaitReady(Set<Service> waiting) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        try {
            while (!waiting.isEmpty()) {
                for (Service service : EnumSet.copyOf(waiting)) {
                    ServiceProcess process = process(service);
                    if (process.isReady(http)) {
                        waiting.remove(service);
                        progress.accept(service + " is ready.");
                    } else if (!process.isAlive()) {
                        throw ended(process);
                    } else if (System.nanoTime() > deadline) {
                        throw new LaunchException("%s is not ready after %d s. Its log: %s".formatted(
                            service, READY_LIMIT.toSeconds(), process.log()));
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
