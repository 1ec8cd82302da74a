package tsunagari.account.platform.web;

import java.sql.SQLException;
import java.util.StringJoiner;

/**
 * A failure for the log: types, SQL error codes and places of it and its causes, but no messages, because a database's
 * messages repeat the values of keys, login ids among them.
 */
final class FailureOutline {

    private static final int DEEPEST_CAUSE = 10;
    private static final int FRAMES = 12;

    private final Throwable failure;

    FailureOutline(Throwable failure) {
        this.failure = failure;
    }

    @Override
    public String toString() {
        StringJoiner outline = new StringJoiner(" caused by ");
        Throwable next = failure;
        for (int depth = 0; next != null && depth < DEEPEST_CAUSE; depth++) {
            outline.add(outlineOf(next));
            next = next.getCause();
        }
        return outline.toString();
    }

    private static String outlineOf(Throwable failure) {
        String code = failure instanceof SQLException ? " " + ((SQLException) failure).getErrorCode() : "";
        StringJoiner places = new StringJoiner(" < ", failure.getClass().getName() + code + " at ", "");
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < frames.length && i < FRAMES; i++) {
            places.add(frames[i].getClassName() + "." + frames[i].getMethodName() + ":" + frames[i].getLineNumber());
        }
        return places.toString();
    }
}
