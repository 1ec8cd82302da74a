package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tsunagari.link.audit.MakeCheckpoint;
import tsunagari.link.audit.VerifyAudit;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;

/** What the database holds of the people of one round, asked in SQL. */
@ApplicationScoped
public class Evidence {

    private static final List<String> TABLES = List.of("audit_checkpoint", "owner_notice", "connection_history",
            "deferred_linking", "disowning", "account_block",
            "site_session", "link_proof", "handshake", "outbox_event", "received_token", "support_access", "connection",
            "subject_generation");

    @Inject
    Transactions transactions;
    @Inject
    SqlRows sql;
    @Inject
    MakeCheckpoint makeCheckpoint;
    @Inject
    VerifyAudit verifyAudit;

    /** Every connection, by subject and generation. */
    List<Model.Entry> connections(String round) {
        return select(row -> new Model.Entry(row.getString("id"), row.getString("subject"), row.getString("account_id"),
                row.getLong("generation"), Model.State.valueOf(row.getString("state")), reason(row),
                row.getInt("transitions")), """
                select c.id, c.subject, c.account_id, c.generation, c.state,
                    (select h.reason from connection_history h where h.connection_id = c.id order by seq desc limit 1) reason,
                    (select count(*) from connection_history h where h.connection_id = c.id) transitions
                from connection c where c.subject like ? order by c.subject, c.generation""", round + "-%");
    }

    /** The greatest generation that was given or seen, by subject. */
    Map<String, Long> generations(String round) {
        return select(row -> Map.entry(row.getString("subject"), row.getLong("generation")),
                "select subject, generation from subject_generation where subject like ?", round + "-%").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Why; null if there is no reason. */
    static ReleaseReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : ReleaseReason.valueOf(reason);
    }

    /** Whether a connection was made on this proof. */
    boolean consumed(ProofHandle handle) {
        return number("select count(*) from link_proof where handle = ? and state = ?", handle.value(), "CONSUMED") > 0;
    }

    boolean acknowledged(String connection) {
        return number("select count(*) from connection where id = ? and acknowledged_at is not null", connection) > 0;
    }

    /** The waiting connections whose time has passed. */
    Set<String> overdue(Instant now) {
        return Set.copyOf(select(row -> row.getString(1),
                "select connection_id from deferred_linking where expires_at <= ?", now));
    }

    void letWaitEnd(String connection, Instant now) {
        transactions.run(() -> sql.update(
                "update deferred_linking set expires_at = ?, ending_at = ? where connection_id = ?", now, now,
                connection));
    }

    /** Sessions of connections that are not active. */
    long sessionsOfOthersThanActive() {
        return number("select count(*) from site_session s join connection c on c.id = s.connection_id "
                + "where c.state <> ?", "ACTIVE");
    }

    long sessionsOf(String account) {
        return number("select count(*) from site_session s join connection c on c.id = s.connection_id "
                + "where c.account_id = ?", account);
    }

    long undelivered(String round) {
        return number("select count(*) from outbox_event where (due_at is not null or parked_at is not null) "
                + "and subject like ?", round + "-%");
    }

    /** Seals what has happened and verifies all of it; what is found wrong. */
    List<String> auditFindings() {
        makeCheckpoint.ifDue();
        return verifyAudit.verify().findings().stream().map(Object::toString).toList();
    }

    /** Forgets the rounds so far. */
    void clear() {
        transactions.run(() -> TABLES.forEach(table -> sql.update("delete from " + table)));
    }

    private long number(String query, Object... values) {
        return select(row -> row.getLong(1), query, values).get(0);
    }

    private <T> List<T> select(SqlRows.Mapping<T> mapping, String query, Object... values) {
        return transactions.run(() -> sql.select(mapping, query, values));
    }
}
