package tsunagari.link.handshake.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import tsunagari.link.handshake.Handshakes;
import tsunagari.link.mismatch.MismatchCause;

@Entity
@Table(name = "handshake")
class HandshakeEntity {

    @Id
    @Column(name = "state_hash")
    byte[] stateHash;
    String site;
    String target;
    String reference;
    @Enumerated(EnumType.STRING)
    Handshakes.Outcome outcome;
    @Enumerated(EnumType.STRING)
    MismatchCause cause;
    @Column(name = "connection_id")
    String connectionId;
    @Column(name = "occurred_at")
    Instant occurredAt;
}
