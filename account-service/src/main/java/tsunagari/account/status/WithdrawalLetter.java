package tsunagari.account.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tsunagari.account.account.Account;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.Sites;
import tsunagari.account.mail.JapaneseTime;
import tsunagari.account.mail.MailComposer;
import tsunagari.account.mail.MailKind;
import tsunagari.account.mail.MailOutbox;

/** Tells the owner of an account that it was withdrawn. */
@ApplicationScoped
class WithdrawalLetter {

    private final Sites sites;
    private final MailComposer composer;
    private final MailOutbox outbox;

    WithdrawalLetter(Sites sites, MailComposer composer, MailOutbox outbox) {
        this.sites = sites;
        this.composer = composer;
        this.outbox = outbox;
    }

    /**
     * Writes the mail down in the current transaction; none if the account has no confirmed address.
     *
     * @param account as it was until then: what is withdrawn has no address of its own any more
     */
    void send(Account account, Instant at) {
        sites.find(account.site().value()).flatMap(site -> account.ownersAddress(site.loginIdKind()))
                .ifPresent(address -> send(account, address, at));
    }

    private void send(Account account, EmailAddress address, Instant at) {
        outbox.add(composer.compose(MailKind.WITHDRAWN, account.site(), address, Optional.empty(),
                language -> Map.of("at", JapaneseTime.text(at, language))));
    }
}
