package tsunagari.link.handshake.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.HandshakeRepeated;
import tsunagari.link.handshake.Handshakes;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.platform.Sha256;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

@ApplicationScoped
class HandshakeRepository implements Handshakes, PanacheRepositoryBase<HandshakeEntity, byte[]> {

    private final PortalSignOutTable signOuts;

    HandshakeRepository(PortalSignOutTable signOuts) {
        this.signOuts = signOuts;
    }

    @Override
    public void record(Handshake handshake, Outcome outcome, Optional<ConnectionId> connection,
            Optional<MismatchCause> cause, Instant at) {
        HandshakeEntity entity = new HandshakeEntity();
        entity.stateHash = Sha256.of(handshake.state());
        entity.site = handshake.site().id().value();
        entity.target = handshake.target().name();
        entity.reference = handshake.reference().value();
        entity.outcome = outcome;
        entity.cause = cause.orElse(null);
        entity.connectionId = connection.map(ConnectionId::toString).orElse(null);
        entity.occurredAt = at;
        try {
            persistAndFlush(entity);
        } catch (ConstraintViolationException e) {
            throw new HandshakeRepeated(e);
        }
    }

    @Override
    public boolean overtakenBySignOut(Handshake handshake, PortalAuthentication authentication) {
        return signOuts.overtook(handshake, authentication);
    }

    @Override
    public boolean mismatched(SiteId site, Reference reference) {
        return count("reference = ?1 and site = ?2 and outcome = ?3", reference.value(), site.value(), Outcome.MISMATCH) > 0;
    }
}
