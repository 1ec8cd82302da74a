package tsunagari.account.platform;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
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

    /** Looks through causes and suppressed exceptions, where the transaction manager puts a failure of COMMIT. */
    public static boolean isCauseOf(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException && CODES.contains(((SQLException) next).getErrorCode())) {
                return true;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            Collections.addAll(open, next.getSuppressed());
        }
        return false;
    }
}
