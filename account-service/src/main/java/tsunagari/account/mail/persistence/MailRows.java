package tsunagari.account.mail.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** The rows of mails. Every method runs in the current transaction. */
@ApplicationScoped
class MailRows implements PanacheRepositoryBase<MailRow, Long> {

    /**
     * Locks rows that are due and leaves out those that somebody else has locked: first those that have not been tried,
     * so that mails which nobody takes put no other off, then the others, each longest due first.
     */
    List<MailRow> lockDue(Instant now, int most) {
        List<MailRow> due = new ArrayList<>(lockDue(false, now, most));
        if (due.size() < most) {
            due.addAll(lockDue(true, now, most - due.size()));
        }
        return due;
    }

    private List<MailRow> lockDue(boolean tried, Instant now, int most) {
        return find("tried = ?1 and dueAt <= ?2 order by dueAt, id", tried, now).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED).page(0, most).list();
    }
}
