package tsunagari.link.portal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tsunagari.events.OutboxMessage;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SubjectIdentifier;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.portal.ConnectionEvent;

/** One event and its fate: due, delivered or parked. */
@Entity
@Table(name = "outbox_event")
class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String site;
    @Column(name = "connection_id")
    String connectionId;
    String issuer;
    String subject;
    long generation;
    /** Names of a {@link ConnectionEvent.Kind} and a {@link ReleaseReason}, perhaps of a later release. */
    String kind;
    String reason;
    String jti;
    @Column(name = "occurred_at")
    Instant occurredAt;
    @Column(name = "due_at")
    Instant dueAt;
    int attempts;
    int faults;
    @Column(name = "last_failure")
    String lastFailure;
    @Column(name = "delivered_at")
    Instant deliveredAt;
    @Column(name = "parked_at")
    Instant parkedAt;

    static OutboxRow of(ConnectionEvent event, Instant dueAt) {
        OutboxRow row = new OutboxRow();
        row.site = event.site().value();
        row.connectionId = event.connection().map(ConnectionId::toString).orElse(null);
        row.issuer = event.subject().issuer();
        row.subject = event.subject().subject();
        row.generation = event.generation();
        row.kind = event.kind().name();
        row.reason = event.reason().map(ReleaseReason::name).orElse(null);
        row.occurredAt = event.at();
        return row.fresh(dueAt);
    }

    /** The same event as a new message: the receiver may remember the identifier of the old one. */
    OutboxRow again(Instant newDueAt) {
        OutboxRow row = new OutboxRow();
        row.site = site;
        row.connectionId = connectionId;
        row.issuer = issuer;
        row.subject = subject;
        row.generation = generation;
        row.kind = kind;
        row.reason = reason;
        row.occurredAt = occurredAt;
        return row.fresh(newDueAt);
    }

    private OutboxRow fresh(Instant newDueAt) {
        jti = UUID.randomUUID().toString();
        dueAt = newDueAt;
        return this;
    }

    /** Whether it is due, or was delivered or parked after this. */
    boolean dueOrSettledAfter(Instant since) {
        return dueAt != null || Stream.of(deliveredAt, parkedAt).anyMatch(at -> at != null && at.isAfter(since));
    }

    void failed(OutboxMessage message, String reason) {
        attempts = message.attempts();
        faults = message.faults();
        lastFailure = reason;
    }

    /** Every event names a connection; where there is none, by an id that stands for nothing else. */
    OutboxMessage toMessage() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("connection_id", Objects.requireNonNullElse(connectionId, jti));
        claims.put("generation", generation);
        if (reason != null) {
            claims.put("reason", reason);
        }
        return new OutboxMessage(id, site, jti, occurredAt, new SubjectIdentifier.IssuerAndSubject(issuer, subject),
                () -> new SecurityEvent(ConnectionEvent.Kind.valueOf(kind).uri(), claims), attempts, faults);
    }
}
