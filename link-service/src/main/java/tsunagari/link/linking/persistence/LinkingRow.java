package tsunagari.link.linking.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A connection that is PENDING. */
@Entity
@Table(name = "deferred_linking")
class LinkingRow {

    @Id
    @Column(name = "connection_id")
    String connectionId;
    @Column(name = "expires_at")
    Instant expiresAt;
    /** When somebody is to end it: at its time, or when the lease of whoever took it ends. */
    @Column(name = "ending_at")
    Instant endingAt;
    /** When the account service is to be told; null once it knows, or if it cannot be told. */
    @Column(name = "announce_at")
    Instant announceAt;
    int attempts;
    int faults;
    @Column(name = "last_failure")
    String lastFailure;
    @Column(name = "parked_at")
    Instant parkedAt;

    static LinkingRow of(String connectionId, Instant until, Instant now) {
        LinkingRow row = new LinkingRow();
        row.connectionId = connectionId;
        row.expiresAt = until;
        row.endingAt = until;
        row.announceAt = now;
        return row;
    }
}
