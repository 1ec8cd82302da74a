package tsunagari.link.portal.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

/** The rows of the outbox. Every method runs in the current transaction. */
@ApplicationScoped
class OutboxRows implements PanacheRepositoryBase<OutboxRow, Long> {

    private static final String OF_SUBJECT = "site = ?1 and issuer = ?2 and subject = ?3";

    /** Locks rows that are due, longest due first, and leaves out those that somebody else has locked. */
    List<OutboxRow> lockDue(Instant now, int most) {
        return skippingLocked(find("dueAt <= ?1 order by dueAt", now)).page(0, most).list();
    }

    /** Locks the connection's oldest row that is due by then, unless somebody else has locked it. */
    Optional<OutboxRow> lockOldest(String connectionId, Instant dueBy) {
        return skippingLocked(find("connectionId = ?1 and dueAt <= ?2 order by id", connectionId, dueBy))
                .page(0, 1).list().stream().findFirst();
    }

    /** Locks the subject's oldest row that is due by then, unless somebody else has locked it. */
    Optional<OutboxRow> lockOldest(SiteId site, PortalSubject subject, Instant dueBy) {
        return skippingLocked(find(OF_SUBJECT + " and dueAt <= ?4 order by id", site.value(), subject.issuer(),
                subject.subject(), dueBy)).page(0, 1).list().stream().findFirst();
    }

    /** Whether there is a row that ends something of the subject's for this reason, of this generation or a later one. */
    boolean contains(SiteId site, PortalSubject subject, ReleaseReason reason, long generation) {
        return count(OF_SUBJECT + " and reason = ?4 and generation >= ?5", site.value(), subject.issuer(),
                subject.subject(), reason.name(), generation) > 0;
    }

    /** The connection's latest row. */
    Optional<OutboxRow> latest(String connectionId) {
        return find("connectionId = ?1 order by id desc", connectionId).firstResultOptional();
    }

    private static PanacheQuery<OutboxRow> skippingLocked(PanacheQuery<OutboxRow> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT,
                LockOptions.SKIP_LOCKED);
    }
}
