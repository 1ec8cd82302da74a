package tsunagari.account.platform;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Tells a failure of a busy or absent database, after which the same request may be made again, from a bug: every
 * attempt at a transaction was given up for the sake of others, or there was no connection to the server.
 */
public final class Overload {

    private static final String CONNECTION_EXCEPTION = "08";

    private Overload() {
    }

    /** Whether this is such a failure. Nothing of the request took effect, unless the connection broke at a COMMIT. */
    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, next -> next != null, Throwable::getCause)
                .anyMatch(next -> next instanceof TransactionConflict
                        || next instanceof SQLException && serverWasNotReached((SQLException) next));
    }

    /** A connection pool that has none left in time names neither a state nor a code of the server. */
    private static boolean serverWasNotReached(SQLException failure) {
        return failure.getSQLState() == null ? failure.getErrorCode() == 0
                : failure.getSQLState().startsWith(CONNECTION_EXCEPTION);
    }
}
