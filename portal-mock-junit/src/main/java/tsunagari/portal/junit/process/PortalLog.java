package tsunagari.portal.junit.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Follows what the portal prints, so that nobody has to ask again and again whether it has started. */
final class PortalLog {
    private static final String READY = "Listening on: ";
    private static final int KEPT = 200;

    private final Deque<String> lines = new ArrayDeque<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private PortalLog() {
    }

    static PortalLog follow(InputStream output) {
        PortalLog log = new PortalLog();
        Thread reader = new Thread(() -> log.read(output), "portal-mock-log");
        reader.setDaemon(true);
        reader.start();
        return log;
    }

    /** Completes with true when the portal answers, with false when it has ended before. */
    CompletableFuture<Boolean> ready() {
        return ready;
    }

    /** The last lines. */
    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private void read(InputStream output) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, Charset.defaultCharset()))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException closed) {
            // The process has ended.
        }
        ready.complete(false);
    }

    private synchronized void keep(String line) {
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }
}
