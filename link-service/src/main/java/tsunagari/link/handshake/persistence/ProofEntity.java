package tsunagari.link.handshake.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

@Entity
@Table(name = "link_proof")
@IdClass(ProofEntity.Key.class)
class ProofEntity {

    @Id
    String site;
    @Id
    String handle;
    @Column(name = "browser_hash")
    byte[] browserHash;
    String issuer;
    String subject;
    @Enumerated(EnumType.STRING)
    Proof.State state;
    @Column(name = "account_id")
    String accountId;
    Boolean deferred;
    @Column(name = "verified_until")
    Instant verifiedUntil;
    @Column(name = "authenticated_at")
    Instant authenticatedAt;
    @Column(name = "expires_at")
    Instant expiresAt;
    String reference;
    @Column(name = "connection_id")
    String connectionId;
    @Column(name = "portal_session")
    String portalSession;

    /** Identifies a proof. */
    record Key(String site, String handle) {
    }

    static ProofEntity of(Proof proof, BrowserBinding browser, Optional<PortalSessionId> session) {
        ProofEntity entity = new ProofEntity();
        entity.site = proof.site().value();
        entity.handle = proof.handle().value();
        entity.browserHash = browser.hash();
        entity.issuer = proof.subject().issuer();
        entity.subject = proof.subject().subject();
        entity.state = proof.state();
        entity.authenticatedAt = proof.authenticatedAt();
        entity.expiresAt = proof.expiresAt();
        entity.reference = proof.reference().value();
        entity.connectionId = proof.connection().map(ConnectionId::toString).orElse(null);
        entity.portalSession = session.map(PortalSessionId::fingerprint).orElse(null);
        return entity;
    }

    void verify(Proof.Verified account) {
        state = Proof.State.VERIFIED;
        accountId = account.account().value();
        deferred = account.deferred();
        verifiedUntil = account.until();
    }

    Proof toProof() {
        return new Proof(new SiteId(site), new ProofHandle(handle), new PortalSubject(issuer, subject), state,
                authenticatedAt, expiresAt, new Reference(reference),
                Optional.ofNullable(connectionId).map(ConnectionId::of), verified());
    }

    private Optional<Proof.Verified> verified() {
        return Optional.ofNullable(accountId).map(id -> new Proof.Verified(new AccountId(id), deferred, verifiedUntil));
    }
}
