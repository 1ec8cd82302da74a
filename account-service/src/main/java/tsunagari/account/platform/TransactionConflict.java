package tsunagari.account.platform;

import java.sql.SQLException;
import java.util.Set;

/**
 * MariaDB rolled a transaction back because of another one: 1213 (deadlock, also what Galera reports when certification
 * fails at COMMIT), 1205 (lock wait timeout) or 1020 (record changed since last read). Nothing of it took effect.
 */
public class TransactionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Set<Integer> CODES = Set.of(1213, 1205, 1020);

    /** @param cause what the database said */
    public TransactionConflict(Throwable cause) {
        super(cause);
    }

    /** Whether the failure is one of these, also at COMMIT. */
    public static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(next -> next instanceof SQLException && CODES.contains(((SQLException) next).getErrorCode()));
    }
}
