package tsunagari.account.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.Site;
import tsunagari.account.mail.JapaneseTime;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.MailComposer;
import tsunagari.account.mail.MailKind;
import tsunagari.account.mail.MailOutbox;

/** Mails the owner of an account. */
@ApplicationScoped
public class NotifyOwner {

    private final Accounts accounts;
    private final MailComposer composer;
    private final MailOutbox outbox;

    /** Made by the container. */
    public NotifyOwner(Accounts accounts, MailComposer composer, MailOutbox outbox) {
        this.accounts = accounts;
        this.composer = composer;
        this.outbox = outbox;
    }

    /** What became of a notification. */
    public enum Outcome {
        /** A mail goes to the owner. */
        SENT,
        /** The account has no address of its own, or no owner any more. */
        NO_ADDRESS,
        /** The site has no such account. */
        UNKNOWN
    }

    /** Writes the mail down in the current transaction. */
    public Outcome tell(Site site, AccountId id, Notification notification) {
        return accounts.find(site.id(), id).map(account -> tell(site, account, notification)).orElse(Outcome.UNKNOWN);
    }

    private Outcome tell(Site site, Account account, Notification notification) {
        return account.ownersAddress(site.loginIdKind()).map(address -> {
            mail(site, address, notification);
            return Outcome.SENT;
        }).orElse(Outcome.NO_ADDRESS);
    }

    private void mail(Site site, EmailAddress address, Notification notification) {
        outbox.add(composer.compose(MailKind.valueOf(notification.kind().name()), site.id(), address,
                notification.language(), language -> values(notification, language)));
    }

    private static Map<String, String> values(Notification notification, Language language) {
        Map<String, String> values = new HashMap<>();
        values.put("at", JapaneseTime.text(notification.at(), language));
        values.put("reference", notification.reference());
        notification.disownUri().ifPresent(uri -> values.put("disown", language.page(uri.toString())));
        return values;
    }
}
