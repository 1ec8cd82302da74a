package tsunagari.link.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open. */
public final class LoggedTexts extends Handler implements AutoCloseable {

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();

    /** Begins to listen. */
    public LoggedTexts() {
        Logger.getLogger("").addHandler(this);
    }

    /** What each line was made of, with its exception. */
    public Queue<String> texts() {
        return texts;
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getLoggerName()).append(' ').append(entry.getMessage())
                .append(Arrays.deepToString(entry.getParameters()));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text));
        }
        texts.add(text.toString());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
