package tsunagari.account.mail.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.MailOutbox;
import tsunagari.account.mail.MailStore;
import tsunagari.account.mail.PendingMail;
import tsunagari.account.platform.Transactions;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;

/** The outbox of mails in MariaDB. */
@ApplicationScoped
class SqlMailOutbox implements MailOutbox, MailStore {

    private final MailRows rows;
    private final Transactions transactions;
    private final Duration sentWithin;
    private final Clock clock;

    SqlMailOutbox(MailRows rows, Transactions transactions, AccountServiceConfiguration configuration, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.sentWithin = configuration.mail().sentWithin();
        this.clock = clock;
    }

    @Override
    public void add(Mail mail) {
        add(mail, sentWithin);
    }

    @Override
    public void add(Mail mail, Duration life) {
        Instant now = clock.instant();
        transactions.run(() -> {
            rows.persistAndFlush(MailRow.of(mail, now, now.plus(life)));
            return null;
        });
    }

    @Override
    public List<PendingMail> claimDue(Instant now, Instant leaseEnd, int most) {
        return transactions.inNew(() -> rows.lockDue(now, most).stream().map(row -> {
            row.dueAt = leaseEnd;
            return row.toPending();
        }).toList());
    }

    @Override
    public void done(PendingMail mail, Instant at) {
        change(mail, row -> row.sent(at));
    }

    @Override
    public void retry(PendingMail mail, Instant at, String reason) {
        change(mail, row -> {
            row.dueAt = at;
            row.failed(mail, reason);
        });
    }

    @Override
    public void park(PendingMail mail, Instant at, String reason) {
        change(mail, row -> {
            row.dueAt = null;
            row.parkedAt = at;
            row.failed(mail, reason);
        });
    }

    /** Does nothing to a row whose fate is sealed: after a lease has ended, two may have sent it. */
    private void change(PendingMail mail, Consumer<MailRow> change) {
        transactions.inNew(() -> {
            Optional.ofNullable(rows.findById(mail.id(), LockModeType.PESSIMISTIC_WRITE))
                    .filter(row -> row.dueAt != null).ifPresent(change);
            return null;
        });
    }
}
