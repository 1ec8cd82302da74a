package tsunagari.account.mail.persistence;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.Mailbox;
import tsunagari.account.platform.Transactions;

/** {@link Mailbox} in MariaDB, so that every replica shows the same. */
@ApplicationScoped
class SqlMailbox implements Mailbox, PanacheRepositoryBase<MailboxRow, Long> {

    private static final int LATEST = 100;

    private final Transactions transactions;
    private final Clock clock;

    SqlMailbox(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void put(Mail mail) {
        transactions.run(() -> {
            persistAndFlush(MailboxRow.of(mail, clock.instant()));
            return null;
        });
    }

    @Override
    public List<Received> latest(Optional<EmailAddress> recipient) {
        return transactions.run(() -> rows(recipient).page(0, LATEST).stream().map(MailboxRow::toReceived).toList());
    }

    private PanacheQuery<MailboxRow> rows(Optional<EmailAddress> recipient) {
        return recipient.map(address -> find("recipient = ?1 order by id desc", address.value()))
                .orElseGet(() -> find("order by id desc"));
    }
}
