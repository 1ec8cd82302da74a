package tsunagari.link.session.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "site_session")
class SessionEntity {

    @Id
    @Column(name = "token_hash")
    byte[] tokenHash;
    String site;
    @Column(name = "connection_id")
    String connectionId;
    String issuer;
    String subject;
    @Column(name = "portal_session")
    String portalSession;
    @Column(name = "began_at")
    Instant beganAt;
    @Column(name = "last_used_at")
    Instant lastUsedAt;
    @Column(name = "expires_at")
    Instant expiresAt;
}
