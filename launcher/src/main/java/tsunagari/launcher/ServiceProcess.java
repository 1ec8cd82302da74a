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

    private final Service service;
    private final Process process;
    private final Path log;
    private final URI readiness;

    private ServiceProcess(Service service, Process process, Path log, URI readiness) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.readiness = readiness;
    }

    /** Starts the service and returns at once. */
    static ServiceProcess spawn(Service service, StackSettings settings, Map<String, String> environment) {
        Path jar = service.jar(settings.root());
        if (!jar.toFile().isFile()) {
            throw new LaunchException(service + " is not built: " + jar + " is missing. Run: mvn package -DskipTests");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(List.of("-jar", jar.toString()));
        Path log = Folders.createPrivate(settings.data().logs()).resolve(service.folder() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
            .directory(settings.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            URI readiness = URI.create(
                "http://127.0.0.1:" + settings.ports().managementOf(service) + "/q/health/ready");
            return new ServiceProcess(service, process, log, readiness);
        } catch (IOException e) {
            throw new LaunchException("Cannot run " + service + ": " + e.getMessage(), e);
        }
    }

    /** Which service this is. */
    public Service service() {
        return service;
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
