package tsunagari.account.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Keeps what is logged until it is closed. */
public final class Logged extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");

    private Logged() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    /** Begins to keep everything that reaches the log. */
    public static Logged everything() {
        return new Logged();
    }

    /** What was logged, with the messages of exceptions. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(ExtLogRecord.wrap(line).getFormattedMessage() + trace(line.getThrown()));
    }

    private static String trace(Throwable thrown) {
        return thrown == null ? "" : " " + thrown + trace(thrown.getCause());
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
