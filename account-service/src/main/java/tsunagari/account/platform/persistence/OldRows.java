package tsunagari.account.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Deletes rows whose time has come. Several replicas may do so at once. */
@ApplicationScoped
public class OldRows {

    private static final int BATCH = 1_000;

    private final EntityManager database;
    private final RetriedTransactions transactions;

    /** Made by the container. */
    public OldRows(EntityManager database, RetriedTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * Deletes, in batches with a transaction each, the rows whose time is at or before the horizon.
     *
     * @param table name of the table, never from outside
     * @param column its indexed column of type DATETIME, never from outside
     * @return how many rows were deleted
     */
    public int delete(String table, String column, Instant horizon) {
        int sum = 0;
        int deleted;
        do {
            deleted = transactions.inNew(() -> database
                    .createNativeQuery("DELETE FROM " + table + " WHERE " + column + " <= ?1 LIMIT " + BATCH)
                    .setParameter(1, horizon).executeUpdate());
            sum += deleted;
        } while (deleted == BATCH);
        return sum;
    }
}
