package tsunagari.link.connection.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tsunagari.link.audit.ChainEntry;
import tsunagari.link.audit.ChainHash;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.support.Reference;

/** A history entry with its place in the hash chain of its connection. */
@Entity
@Table(name = "connection_history")
@IdClass(HistoryRow.Key.class)
class HistoryRow {

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
    @Column(name = "identity_hash")
    byte[] identityHash;
    byte[] hash;

    /** Identifies a row. */
    record Key(String connectionId, int seq) {
    }

    static HistoryRow first(String connectionId, HistoryEntry entry, byte[] identityHash) {
        return chained(connectionId, 1, ChainHash.start(), identityHash, entry);
    }

    HistoryRow next(HistoryEntry entry) {
        return chained(connectionId, seq + 1, hash, null, entry);
    }

    private static HistoryRow chained(String connectionId, int seq, byte[] previousHash, byte[] identityHash,
            HistoryEntry entry) {
        HistoryRow row = new HistoryRow();
        row.connectionId = connectionId;
        row.seq = seq;
        row.transition = entry.transition();
        row.actor = entry.actor();
        // As the database keeps it, so that the hash can be computed again from what is read.
        row.occurredAt = entry.at().truncatedTo(ChronoUnit.MICROS);
        row.reference = entry.reference().value();
        row.reason = entry.reason().orElse(null);
        row.previousHash = previousHash;
        row.identityHash = identityHash;
        row.hash = row.computeHash();
        return row;
    }

    byte[] computeHash() {
        return ChainHash.of(new ChainEntry(connectionId, seq, transition.name(), actor.name(), occurredAt, reference,
                reason == null ? null : reason.name(), previousHash, identityHash, hash, null));
    }

    HistoryEntry toEntry() {
        return new HistoryEntry(transition, actor, occurredAt, new Reference(reference), Optional.ofNullable(reason));
    }
}
