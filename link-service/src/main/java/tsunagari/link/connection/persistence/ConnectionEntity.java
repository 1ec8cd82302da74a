package tsunagari.link.connection.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.audit.ChainHash;
import tsunagari.link.audit.ChainIdentity;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

@Entity
@Table(name = "connection")
class ConnectionEntity {

    @Id
    String id;
    String site;
    String issuer;
    String subject;
    @Column(name = "account_id")
    String accountId;
    long generation;
    @Enumerated(EnumType.STRING)
    ConnectionState state;
    Instant since;
    @Column(name = "acknowledged_at")
    Instant acknowledgedAt;
    byte[] salt;
    int entries;
    @Column(name = "ended_at")
    Instant endedAt;
    @Column(name = "erased_at")
    Instant erasedAt;

    /** A new connection, whose chain is to have its first entry. */
    static ConnectionEntity of(Connection connection, SecureRandom random) {
        ConnectionEntity entity = new ConnectionEntity();
        entity.id = connection.id().toString();
        entity.site = connection.site().value();
        entity.issuer = connection.subject().issuer();
        entity.subject = connection.subject().subject();
        entity.accountId = connection.account().value();
        entity.generation = connection.generation();
        entity.state = connection.state();
        entity.since = connection.since();
        entity.acknowledgedAt = connection.acknowledged().orElse(null);
        entity.salt = new byte[ChainHash.LENGTH];
        random.nextBytes(entity.salt);
        entity.entries = 1;
        return entity;
    }

    ChainIdentity identity() {
        return new ChainIdentity(salt, id, site, issuer, subject, accountId, generation);
    }

    /** Leaves nothing of whom it was of, and no two erased ones alike. */
    void erase(Instant at) {
        subject = "erased:" + id;
        accountId = "erased-" + id;
        salt = null;
        erasedAt = at;
    }

    Connection toConnection() {
        return new Connection(ConnectionId.of(id), new SiteId(site), new PortalSubject(issuer, subject),
                new AccountId(accountId), generation, state, since, Optional.ofNullable(acknowledgedAt));
    }
}
