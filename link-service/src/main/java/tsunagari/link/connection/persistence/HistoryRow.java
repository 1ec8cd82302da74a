package tsunagari.link.connection.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Sha256;
import tsunagari.link.support.Reference;

/** A history entry with its place in the hash chain of its connection. */
@Entity
@Table(name = "connection_history")
@IdClass(HistoryRow.Key.class)
class HistoryRow {

    private static final byte[] CHAIN_START = new byte[32];

    @Id
    @Column(name = "connection_id")
    String connectionId;
    @Id
    int seq;
    @Enumerated(EnumType.STRING)
    HistoryEntry.Transition transition;
    @Enumerated(EnumType.STRING)
    HistoryEntry.Actor actor;
    @Column(name = "occurred_at")
    Instant occurredAt;
    String reference;
    @Enumerated(EnumType.STRING)
    ReleaseReason reason;
    @Column(name = "previous_hash")
    byte[] previousHash;
    byte[] hash;

    /** Identifies a row. */
    record Key(String connectionId, int seq) {
    }

    static HistoryRow first(String connectionId, HistoryEntry entry) {
        return chained(connectionId, 1, CHAIN_START, entry);
    }

    HistoryRow next(HistoryEntry entry) {
        return chained(connectionId, seq + 1, hash, entry);
    }

    private static HistoryRow chained(String connectionId, int seq, byte[] previousHash, HistoryEntry entry) {
        HistoryRow row = new HistoryRow();
        row.connectionId = connectionId;
        row.seq = seq;
        row.transition = entry.transition();
        row.actor = entry.actor();
        row.occurredAt = entry.at();
        row.reference = entry.reference().value();
        row.reason = entry.reason().orElse(null);
        row.previousHash = previousHash;
        row.hash = row.computeHash();
        return row;
    }

    /** Every field goes in with its length before it, so that no two rows have the same input. */
    byte[] computeHash() {
        List<String> fields = List.of(connectionId, Integer.toString(seq), transition.name(), actor.name(),
                occurredAt.toString(), reference, Objects.toString(reason, ""));
        byte[][] parts = new byte[1 + 2 * fields.size()][];
        parts[0] = previousHash;
        for (int i = 0; i < fields.size(); i++) {
            byte[] field = fields.get(i).getBytes(StandardCharsets.UTF_8);
            parts[1 + 2 * i] = ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array();
            parts[2 + 2 * i] = field;
        }
        return Sha256.of(parts);
    }

    HistoryEntry toEntry() {
        return new HistoryEntry(transition, actor, occurredAt, new Reference(reference), Optional.ofNullable(reason));
    }
}
