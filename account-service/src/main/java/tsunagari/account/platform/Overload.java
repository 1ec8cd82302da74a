package tsunagari.account.platform;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells a failure of a busy, absent or read-only database, after which the same request may be made again, from a bug:
 * every attempt at a transaction was given up for the sake of others, there was no connection to the server, or it takes
 * no writes at the moment.
 */
public final class Overload {

    private static final String CONNECTION_EXCEPTION = "08";
    /** ER_OPTION_PREVENTS_STATEMENT, which MariaDB answers under {@code read_only}, and ER_READ_ONLY_MODE. */
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1836);

    private Overload() {
    }

    /** Whether this is such a failure. Nothing of the request took effect, unless the connection broke at a COMMIT. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(next -> next instanceof TransactionConflict
                || next instanceof SQLException && isAway((SQLException) next));
    }

    /** A connection pool that has none left in time names neither a state nor a code of the server. */
    private static boolean isAway(SQLException failure) {
        return READ_ONLY.contains(failure.getErrorCode()) || (failure.getSQLState() == null
                ? failure.getErrorCode() == 0 : failure.getSQLState().startsWith(CONNECTION_EXCEPTION));
    }
}
