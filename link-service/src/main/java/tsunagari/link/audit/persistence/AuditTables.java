package tsunagari.link.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.audit.AuditTrail;
import tsunagari.link.audit.ChainEntry;
import tsunagari.link.audit.ChainIdentity;
import tsunagari.link.audit.ChainRow;
import tsunagari.link.audit.CheckpointTaken;
import tsunagari.link.audit.EntryId;
import tsunagari.link.audit.SealedEntry;
import tsunagari.link.audit.SignedCheckpoint;
import tsunagari.link.platform.persistence.SqlRows;

@ApplicationScoped
class AuditTables implements AuditTrail {

    private static final String CHECKPOINT = "select number, sealed_at, jws from audit_checkpoint ";

    private final SqlRows sql;

    AuditTables(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public List<ChainRow> rows(EntryId after, int most) {
        return sql.select(AuditTables::chainRow, """
                select c.id, c.site, c.issuer, c.subject, c.account_id, c.generation, c.state, c.salt, c.entries,
                    c.erased_at is not null as erased, h.seq, h.transition, h.actor, h.occurred_at, h.reference, h.reason,
                    h.previous_hash, h.identity_hash, h.hash, h.checkpoint
                from connection c left join connection_history h on h.connection_id = c.id
                where c.id >= ? and (c.id > ? or h.seq > ?) order by c.id, h.seq limit ?""",
                after.connectionId(), after.connectionId(), after.seq(), most);
    }

    private static ChainRow chainRow(ResultSet row) throws SQLException {
        String id = row.getString("id");
        byte[] salt = row.getBytes("salt");
        Optional<ChainIdentity> identity = salt == null ? Optional.empty() : Optional.of(new ChainIdentity(salt, id,
                row.getString("site"), row.getString("issuer"), row.getString("subject"), row.getString("account_id"),
                row.getLong("generation")));
        return new ChainRow(id, row.getString("state"), row.getInt("entries"), row.getBoolean("erased"), identity,
                row.getObject("seq") == null ? Optional.empty() : Optional.of(chainEntry(row, id)));
    }

    private static ChainEntry chainEntry(ResultSet row, String id) throws SQLException {
        return new ChainEntry(id, row.getInt("seq"), row.getString("transition"), row.getString("actor"),
                SqlRows.instant(row, "occurred_at"), row.getString("reference"), row.getString("reason"),
                row.getBytes("previous_hash"), row.getBytes("identity_hash"), row.getBytes("hash"),
                row.getObject("checkpoint", Long.class));
    }

    @Override
    public List<EntryId> orphans(String after, String upTo, int most) {
        return sql.select(AuditTables::entryId, """
                select h.connection_id, h.seq from connection_history h left join connection c on c.id = h.connection_id
                where h.connection_id > ? and h.connection_id <= ? and c.id is null
                order by h.connection_id, h.seq limit ?""", after, upTo, most);
    }

    private static EntryId entryId(ResultSet row) throws SQLException {
        return new EntryId(row.getString("connection_id"), row.getInt("seq"));
    }

    @Override
    public int putUnder(long checkpoint, int most) {
        return sql.update("update connection_history set checkpoint = ? where checkpoint is null "
                + "order by connection_id, seq limit ?", checkpoint, most);
    }

    @Override
    public List<SealedEntry> under(long checkpoint, int most) {
        return sql.select(row -> new SealedEntry(entryId(row), row.getBytes("hash")),
                "select connection_id, seq, hash from connection_history where checkpoint = ? "
                        + "order by connection_id, seq limit ?", checkpoint, most);
    }

    @Override
    public Optional<Long> greatestCheckpointOfEntries() {
        return sql.select(row -> row.getLong(1), "select checkpoint from connection_history where checkpoint is not null "
                + "order by checkpoint desc limit 1").stream().findFirst();
    }

    @Override
    public Optional<Instant> oldestUnderNone() {
        return sql.select(row -> Optional.ofNullable(SqlRows.instant(row, "oldest")),
                "select min(occurred_at) oldest from connection_history where checkpoint is null").get(0);
    }

    @Override
    public List<SignedCheckpoint> checkpoints(long after, int most) {
        return sql.select(AuditTables::checkpoint, CHECKPOINT + "where number > ? order by number limit ?", after, most);
    }

    @Override
    public Optional<SignedCheckpoint> latest() {
        return sql.select(AuditTables::checkpoint, CHECKPOINT + "order by number desc limit 1").stream().findFirst();
    }

    @Override
    public Optional<SignedCheckpoint> lockLatest() {
        return sql.select(AuditTables::checkpoint, CHECKPOINT + "order by number desc limit 1 for update").stream()
                .findFirst();
    }

    private static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SignedCheckpoint(row.getLong("number"), SqlRows.instant(row, "sealed_at"), row.getString("jws"));
    }

    @Override
    public void add(SignedCheckpoint checkpoint) {
        try {
            sql.update("insert into audit_checkpoint (number, sealed_at, jws) values (?, ?, ?)", checkpoint.number(),
                    checkpoint.at(), checkpoint.jws());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw new CheckpointTaken(e);
            }
            throw e;
        }
    }
}
