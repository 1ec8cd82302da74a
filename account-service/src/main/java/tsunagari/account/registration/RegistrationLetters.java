package tsunagari.account.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.MailComposer;
import tsunagari.account.mail.MailKind;
import tsunagari.account.mail.MailOutbox;

/** Writes the mail that a request to register leads to. */
@ApplicationScoped
class RegistrationLetters {

    private final MailComposer composer;
    private final MailOutbox outbox;
    private final RegistrationLifetime lifetime;

    RegistrationLetters(MailComposer composer, MailOutbox outbox, RegistrationLifetime lifetime) {
        this.composer = composer;
        this.outbox = outbox;
        this.lifetime = lifetime;
    }

    /**
     * Writes, and sends, what belongs to the address. Both are written, so that both take as long.
     *
     * @param taken whether an account has the address already
     */
    void send(RegistrationRequest request, ConfirmationToken token, boolean taken) {
        Mail confirm = confirm(request, token);
        Mail registered = compose(MailKind.REGISTERED, request, language -> Map.of());
        if (taken) {
            outbox.add(registered);
        } else {
            outbox.add(confirm, lifetime.value());
        }
    }

    private Mail confirm(RegistrationRequest request, ConfirmationToken token) {
        String link = request.confirmationUri() + "?t=" + token.value();
        String hours = String.valueOf(Math.max(1, lifetime.value().toHours()));
        return compose(MailKind.CONFIRM, request, language -> Map.of("link", language.page(link), "hours", hours));
    }

    private Mail compose(MailKind kind, RegistrationRequest request, Function<Language, Map<String, String>> values) {
        return composer.compose(kind, request.site().id(), request.address(), request.language(), values);
    }
}
