package tsunagari.portal.junit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The portal, running as a child of this process. */
public final class PortalProcess implements AutoCloseable {
    /** Quick to start and small: a test's portal serves one person at a time and lives for a minute. */
    private static final List<String> QUICK_START =
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8");
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final int SHOWN = 40;

    private final Process process;
    private final PortalLog log;
    private final Path folder;
    private final Thread hook;

    private PortalProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.log = PortalLog.follow(process.getInputStream());
        this.hook = new Thread(process::destroyForcibly, "portal-mock-end");
    }

    /** Starts a portal with these settings and so many MiB for its objects; returns when it answers. */
    public static PortalProcess start(Map<String, String> settings, int heap, Duration limit) {
        try {
            Path folder = Files.createTempDirectory("portal-mock");
            SettingsFile file = SettingsFile.write(folder.resolve("portal.properties"), settings);
            ProcessBuilder builder = new ProcessBuilder(command(PackagedPortal.unpacked(), heap, file, folder))
                .directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(SettingsFile::wouldInterfere);
            PortalProcess portal = new PortalProcess(builder.start(), folder);
            Runtime.getRuntime().addShutdownHook(portal.hook);
            portal.awaitReady(limit);
            return portal;
        } catch (IOException e) {
            throw new PortalStartException("Cannot run the portal: " + e, e);
        }
    }

    /** The operating system's handle of the process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The last lines of what the portal has printed. */
    public List<String> log() {
        return log.lines();
    }

    /** Ends the process and waits until it has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forgetHook();
        Folders.delete(folder);
    }

    private static List<String> command(PackagedPortal packaged, int heap, SettingsFile settings, Path folder) {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK_START);
        command.add("-Xmx" + heap + "m");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Dsmallrye.config.locations=" + settings.location());
        command.addAll(List.of("-cp", packaged.classPath(), Leash.class.getName()));
        return command;
    }

    private void awaitReady(Duration limit) {
        String failure;
        try {
            if (log.ready().get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            failure = "The portal ended while it was starting";
        } catch (TimeoutException e) {
            failure = "The portal did not answer within " + limit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "Interrupted while the portal was starting";
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
        close();
        throw new PortalStartException(failure + ". The end of its log:" + System.lineSeparator() + end());
    }

    private String end() {
        List<String> lines = log.lines();
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()));
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then it runs, and finds nothing to end.
        }
    }
}
