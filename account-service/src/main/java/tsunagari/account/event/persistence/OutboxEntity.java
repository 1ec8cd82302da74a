package tsunagari.account.event.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tsunagari.account.event.AccountEvent;
import tsunagari.account.event.AccountEvent.Linking;
import tsunagari.events.OutboxMessage;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SubjectIdentifier;

/** Row of the table {@code outbox_event}: one event and its fate - due, delivered or parked. */
@Entity
@Table(name = "outbox_event")
class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String site;
    @Column(name = "account_id")
    String accountId;
    /** Name of an {@link AccountEvent.Kind}, perhaps of a later release. */
    String kind;
    @Column(name = "connection_id")
    String connectionId;
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

    static OutboxEntity of(AccountEvent event, Instant dueAt) {
        OutboxEntity row = new OutboxEntity();
        row.site = event.site().value();
        row.accountId = event.account().value();
        row.kind = event.kind().name();
        row.connectionId = event.linking().map(Linking::connectionId).orElse(null);
        row.reason = event.linking().flatMap(Linking::reason).orElse(null);
        row.jti = UUID.randomUUID().toString();
        row.occurredAt = event.at();
        row.dueAt = dueAt;
        return row;
    }

    void failed(OutboxMessage message, String why) {
        attempts = message.attempts();
        faults = message.faults();
        lastFailure = why;
    }

    OutboxMessage toMessage() {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (connectionId != null) {
            claims.put("connection_id", connectionId);
        }
        if (reason != null) {
            claims.put("reason", reason);
        }
        return new OutboxMessage(id, site, jti, occurredAt, new SubjectIdentifier.Opaque(accountId),
                () -> new SecurityEvent(AccountEvent.Kind.valueOf(kind).type(), claims), attempts, faults);
    }
}
