package tsunagari.link.handshake.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
    public void verify(Proof proof, Proof.Verified account) {
        rowOf(proof).verify(account);
    }

    private ProofEntity rowOf(Proof proof) {
        return findById(new ProofEntity.Key(proof.site().value(), proof.handle().value()));
    }

    @Override
    public void consume(Proof proof, ConnectionId connection, Instant kept) {
        ProofEntity entity = rowOf(proof);
        entity.state = Proof.State.CONSUMED;
        entity.connectionId = connection.toString();
        entity.expiresAt = kept;
    }

    @Override
    public void endAll(SiteId site, PortalSubject subject) {
        cancel(Index.SUBJECT, "subject = ?3", site, subject.issuer(), subject.subject());
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
                subject -> cancel(Index.SUBJECT, "subject = ?3", site, signOut.issuer(), subject.subject()),
                (subject, session) -> cancel(Index.SUBJECT,
                        "subject = ?3 and (portal_session = ?4 or portal_session is null)", site, signOut.issuer(),
                        subject.subject(), session.fingerprint()),
                session -> cancel(Index.PORTAL_SESSION, "portal_session = ?3", site, signOut.issuer(),
                        session.fingerprint())));
    }

    /** The indexes that begin with site and issuer. */
    private enum Index {
        SUBJECT, PORTAL_SESSION
    }

    /**
     * Waits for proofs that other transactions are inserting. Under READ COMMITTED an update that found its rows by the
     * primary key would pass them by (InnoDB's semi-consistent read); one that goes by another index does not.
     */
    private int cancel(Index index, String whose, SiteId site, String issuer, String... who) {
        Query update = getEntityManager().createNativeQuery("update link_proof force index (link_proof_"
                + index.name().toLowerCase(Locale.ROOT) + ") set state = 'CANCELLED' "
                + "where site = ?1 and issuer = ?2 and state in ('OPEN', 'VERIFIED') and " + whose);
        List<String> values = Stream.concat(Stream.of(site.value(), issuer), Stream.of(who)).toList();
        IntStream.range(0, values.size()).forEach(i -> update.setParameter(i + 1, values.get(i)));
        return update.executeUpdate();
    }

    @Override
    public void endAll(SiteId site, AccountId account) {
        update("state = ?1 where site = ?2 and accountId = ?3 and state in (?4, ?5)",
                Proof.State.CANCELLED, site.value(), account.value(), Proof.State.OPEN, Proof.State.VERIFIED);
    }
}
