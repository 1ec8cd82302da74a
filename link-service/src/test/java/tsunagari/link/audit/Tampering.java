package tsunagari.link.audit;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.TestConnections;

/** What the tests do to the tables behind the service's back. */
@ApplicationScoped
@Unremovable
public class Tampering {

    private final TestConnections connections;
    private final ReleaseConnection release;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final SqlRows sql;
    private final DataSource database;

    Tampering(TestConnections connections, ReleaseConnection release, Transactions transactions, AuditTrail trail,
            SqlRows sql, DataSource database) {
        this.connections = connections;
        this.release = release;
        this.transactions = transactions;
        this.trail = trail;
        this.sql = sql;
        this.database = database;
    }

    /** Nothing was ever connected, and no checkpoint made. */
    public void startAnew() {
        List.of("outbox_event", "owner_notice", "disowning", "account_block", "connection_history", "connection",
                "subject_generation", "audit_checkpoint")
                .forEach(table -> sql.update("delete from " + table));
    }

    /** A connection that was made and ended; its id. */
    public String releasedConnection() {
        Connection connection = connections.active("hellowork");
        transactions.run(() -> release.byPerson(connection.id(), ReleaseReason.RELEASED_AT_SITE,
                Reference.random(new SecureRandom())));
        return connection.id().toString();
    }

    private List<ChainEntry> chain(String id) {
        return transactions.run(() -> trail.rows(new EntryId(id, 0), 10)).stream()
                .flatMap(row -> row.entry().stream()).filter(entry -> entry.connectionId().equals(id)).toList();
    }

    /** Adds an entry that follows the last one. */
    public void append(String id, String transition) {
        List<ChainEntry> chain = chain(id);
        ChainEntry last = chain.get(chain.size() - 1);
        ChainEntry next = new ChainEntry(id, last.seq() + 1, transition, last.actor(), last.occurredAt(),
                last.reference(), null, last.hash(), null, null, null);
        sql.update("insert into connection_history (connection_id, seq, transition, actor, occurred_at, reference, "
                + "previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?)", id, next.seq(), transition, next.actor(),
                next.occurredAt(), next.reference(), next.previousHash(), ChainHash.of(next));
    }

    /** Makes every entry somebody else's act, with all hashes put right. */
    public void rewrite(String id, String actor) {
        byte[] previous = ChainHash.start();
        for (ChainEntry old : chain(id)) {
            ChainEntry entry = new ChainEntry(id, old.seq(), old.transition(), actor, old.occurredAt(),
                    old.reference(), old.reason(), previous, old.identityHash(), null, null);
            previous = ChainHash.of(entry);
            sql.update("update connection_history set actor = ?, previous_hash = ?, hash = ? where connection_id = ? "
                    + "and seq = ?", actor, entry.previousHash(), previous, id, old.seq());
        }
    }

    /** The latest checkpoint. */
    public Optional<SignedCheckpoint> latest() {
        return transactions.run(trail::latest);
    }

    /** What a database does whose owner switches the checks off. */
    public void withoutForeignKeys(String statement) {
        try (java.sql.Connection connection = database.getConnection(); Statement sqlStatement = connection.createStatement()) {
            sqlStatement.execute("set session foreign_key_checks = 0");
            sqlStatement.execute(statement);
            sqlStatement.execute("set session foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
