package tsunagari.account.mail.delivery;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tsunagari.account.mail.Mailbox;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.MailSettings;
import tsunagari.events.DeliveryOutcome;

/** Chooses how mails leave. */
@Singleton
class Transports {

    private final AccountServiceConfiguration configuration;

    Transports(AccountServiceConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Everybody can read the mailbox, and the links in it. */
    void refuseMailboxInProduction(@Observes StartupEvent start) {
        check(configuration.mail().transport(), configuration.demonstration().enabled());
    }

    /** @throws IllegalStateException if mails would be shown to everybody outside a demonstration */
    static void check(MailSettings.Transport transport, boolean demonstration) {
        if (transport == MailSettings.Transport.MAILBOX && !demonstration) {
            throw new IllegalStateException(
                    "tsunagari.account.mail.transport=mailbox is for a demonstration only: everybody can read it");
        }
    }

    @Produces
    @Singleton
    MailTransport transport(ReactiveMailer mailer, Mailbox mailbox) {
        MailSettings settings = configuration.mail();
        return settings.transport() == MailSettings.Transport.MAILBOX
                ? pending -> {
                    mailbox.put(pending.mail());
                    return new DeliveryOutcome.Delivered();
                }
                : new SmtpTransport(mailer, settings.from(), settings.deadline());
    }
}
