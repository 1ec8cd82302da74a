package tsunagari.link.handshake.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.site.SiteId;

@ApplicationScoped
class ProofRepository implements Proofs, PanacheRepositoryBase<ProofEntity, ProofEntity.Key> {

    @Override
    public void add(Proof proof, BrowserBinding browser, Optional<PortalSessionId> session) {
        persistAndFlush(ProofEntity.of(proof, browser, session));
    }

    @Override
    public Optional<Proof> find(SiteId site, ProofHandle handle, BrowserBinding browser) {
        return rowOf(site, handle, browser).map(ProofEntity::toProof);
    }

    @Override
    public Optional<Proof> lock(SiteId site, ProofHandle handle, BrowserBinding browser) {
        return rowOf(site, handle, browser).map(entity -> {
            // Locking alone would leave what was read before the wait, and another transaction may have used it up.
            getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
            return entity.toProof();
        });
    }

    private Optional<ProofEntity> rowOf(SiteId site, ProofHandle handle, BrowserBinding browser) {
        return findByIdOptional(new ProofEntity.Key(site.value(), handle.value()))
                .filter(entity -> MessageDigest.isEqual(entity.browserHash, browser.hash()));
    }

    @Override
    public void consume(Proof proof, ConnectionId connection, Instant kept) {
        ProofEntity entity = findById(new ProofEntity.Key(proof.site().value(), proof.handle().value()));
        entity.state = Proof.State.CONSUMED;
        entity.connectionId = connection.toString();
        entity.expiresAt = kept;
    }

    @Override
    public void endAll(SiteId site, PortalSubject subject) {
        update("state = ?1 where site = ?2 and issuer = ?3 and subject = ?4 and state in (?5, ?6)",
                Proof.State.CANCELLED, site.value(), subject.issuer(), subject.subject(), Proof.State.OPEN,
                Proof.State.VERIFIED);
    }

    @Override
    public void endOthers(SiteId site, BrowserBinding browser, PortalSubject subject) {
        update("state = ?1 where site = ?2 and browserHash = ?3 and state in (?4, ?5) and not (issuer = ?6 and subject = ?7)",
                Proof.State.CANCELLED, site.value(), browser.hash(), Proof.State.OPEN, Proof.State.VERIFIED,
                subject.issuer(), subject.subject());
    }

    @Override
    public void endAll(SiteId site, PortalSignOut signOut) {
        signOut.match(new PortalSignOut.Cases<>(
                subject -> cancel(site, signOut.issuer(), "and subject = ?6", subject.subject()),
                (subject, session) -> cancel(site, signOut.issuer(),
                        "and subject = ?6 and (portalSession = ?7 or portalSession is null)", subject.subject(),
                        session.fingerprint()),
                session -> cancel(site, signOut.issuer(), "and portalSession = ?6", session.fingerprint())));
    }

    private int cancel(SiteId site, String issuer, String whose, Object... who) {
        return update("state = ?1 where site = ?2 and issuer = ?3 and state in (?4, ?5) " + whose,
                Stream.concat(Stream.of(Proof.State.CANCELLED, site.value(), issuer, Proof.State.OPEN,
                        Proof.State.VERIFIED), Stream.of(who)).toArray());
    }

    @Override
    public void endAll(SiteId site, AccountId account) {
        update("state = ?1 where site = ?2 and accountId = ?3 and state in (?4, ?5)",
                Proof.State.CANCELLED, site.value(), account.value(), Proof.State.OPEN, Proof.State.VERIFIED);
    }
}
