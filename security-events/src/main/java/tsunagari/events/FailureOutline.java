package tsunagari.events;

import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A failure for the log: types, SQL error codes and places of it and its causes, but no messages, because they may repeat
 * what somebody typed, and a database's the values of keys.
 */
public final class FailureOutline {

    private static final int DEEPEST_CAUSE = 10;
    private static final int FRAMES = 12;

    private FailureOutline() {
    }

    /** The outline, in one line. */
    public static String of(Throwable failure) {
        StringJoiner outline = new StringJoiner(" caused by ");
        Throwable next = failure;
        for (int depth = 0; next != null && depth < DEEPEST_CAUSE; depth++) {
            outline.add(outlineOfOne(next));
            next = next.getCause();
        }
        return outline.toString();
    }

    /** The outline of a failure that there may be; {@code -} if there is none. */
    public static String of(Optional<? extends Throwable> failure) {
        return failure.map(FailureOutline::of).orElse("-");
    }

    private static String outlineOfOne(Throwable failure) {
        String code = failure instanceof SQLException ? " " + ((SQLException) failure).getErrorCode() : "";
        StringJoiner places = new StringJoiner(" < ", failure.getClass().getName() + code + " at ", "");
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < frames.length && i < FRAMES; i++) {
            places.add(frames[i].getClassName() + "." + frames[i].getMethodName() + ":" + frames[i].getLineNumber());
        }
        return places.toString();
    }
}
