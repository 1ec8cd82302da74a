package tsunagari.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One packaged service running as a child process. */
public final class ServiceProcess {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(2);

    private final Replica replica;
    private final Process process;
    private final Path log;
    private final URI readiness;

    private ServiceProcess(Replica replica, Process process, Path log, URI readiness) {
        this.replica = replica;
        this.process = process;
        this.log = log;
        this.readiness = readiness;
    }

    /** Starts the service and returns at once. */
    static ServiceProcess spawn(Replica replica, StackSettings settings, Map<String, String> environment) {
        Path jar = replica.service().jar(settings.root());
        if (!jar.toFile().isFile()) {
            throw new LaunchException(replica.service() + " is not built: " + jar + " is missing. Run: mvn package -DskipTests");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", jar.toString()));
        Path log = Folders.createPrivate(settings.data().logs()).resolve(replica.name() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
            .directory(settings.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            URI readiness = URI.create("http://127.0.0.1:" + replica.managementPort() + "/q/health/ready");
            return new ServiceProcess(replica, process, log, readiness);
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + replica.name() + ": " + e.getMessage(), e);
        }
    }

    /** What messages call it. */
    public String name() {
        return replica.name();
    }

    /** The operating system's handle of the process, for instance for its CPU time. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Whether the process is still there. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process ends, by itself or not. */
    public CompletableFuture<ServiceProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** The exit code of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks the service to finish what it is doing, and returns when it has ended. */
    public void stop() {
        requestStop();
        awaitStop();
    }

    /** Ends the process at once, whatever it is doing (SIGKILL). */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks the service's own readiness check. */
    boolean isReady(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PROBE_LIMIT).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks the service to finish what it is doing and end; returns at once. */
    void requestStop() {
        process.destroy();
    }

    /** Waits until the process has ended, and ends it by force when it takes too long. */
    void awaitStop() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
