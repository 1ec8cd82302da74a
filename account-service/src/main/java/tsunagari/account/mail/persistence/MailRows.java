package tsunagari.account.mail.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** The rows of mails. Every method runs in the current transaction. */
@ApplicationScoped
class MailRows implements PanacheRepositoryBase<MailRow, Long> {

    /** Locks rows that are due, longest due first, and leaves out those that somebody else has locked. */
    List<MailRow> lockDue(Instant now, int most) {
        return find("dueAt <= ?1 order by dueAt, id", now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED).page(0, most).list();
    }
}
