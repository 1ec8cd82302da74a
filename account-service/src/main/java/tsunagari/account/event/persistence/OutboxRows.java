package tsunagari.account.event.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** The rows of the outbox. Every method runs in the current transaction. */
@ApplicationScoped
class OutboxRows implements PanacheRepositoryBase<OutboxEntity, Long> {

    /** Locks rows that are due, longest due first, and leaves out those that somebody else has locked. */
    List<OutboxEntity> lockDue(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt", now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED).page(0, most).list();
    }

    /** Locks a row whose fate is not sealed; waits for whoever has locked it. */
    Optional<OutboxEntity> lockOpen(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(row -> row.dueAt != null);
    }
}
