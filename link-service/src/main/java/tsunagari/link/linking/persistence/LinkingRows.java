package tsunagari.link.linking.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** The rows of the waiting connections. Every method runs in the current transaction. */
@ApplicationScoped
class LinkingRows implements PanacheRepositoryBase<LinkingRow, String> {

    /** Locks rows that are to be told of, and leaves out those that somebody else has locked. */
    List<LinkingRow> lockUntold(Instant now, int most) {
        return skippingLocked(find("announceAt <= ?1 order by announceAt", now), most);
    }

    /** Locks rows that are to end, and leaves out those that somebody else has locked. */
    List<LinkingRow> lockOverdue(Instant now, int most) {
        return skippingLocked(find("endingAt <= ?1 order by endingAt", now), most);
    }

    private static List<LinkingRow> skippingLocked(PanacheQuery<LinkingRow> query, int most) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED).page(0, most).list();
    }
}
