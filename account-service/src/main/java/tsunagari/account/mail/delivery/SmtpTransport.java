package tsunagari.account.mail.delivery;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.PendingMail;
import tsunagari.events.DeliveryOutcome;

/** {@link MailTransport} by a mail server (RFC 5321), the one of {@code quarkus.mailer.*}. */
final class SmtpTransport implements MailTransport {

    /** The server is closing (421), or does not accept our own account (RFC 4954 section 6): no mail's fault. */
    private static final Set<Integer> ABOUT_THE_SERVER = Set.of(421, 432, 454, 530, 534, 535, 538);

    private static final int HUNDRED = 100;
    private static final int TRANSIENT = 4;

    private final ReactiveMailer mailer;
    private final String from;
    private final Duration deadline;

    SmtpTransport(ReactiveMailer mailer, String from, Duration deadline) {
        this.mailer = mailer;
        this.from = from;
        this.deadline = deadline;
    }

    @Override
    public DeliveryOutcome send(PendingMail pending) {
        Mail mail = pending.mail();
        io.quarkus.mailer.Mail message = io.quarkus.mailer.Mail.withText(mail.to().value(), mail.subject(), mail.text())
                .setFrom(from)
                .addHeader("Message-ID", "<" + pending.messageId() + "@" + from.substring(from.indexOf('@') + 1) + ">")
                // RFC 3834 section 5: nobody's absence is to be answered to it.
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(message).await().atMost(deadline);
            return new DeliveryOutcome.Delivered();
        } catch (RuntimeException failure) {
            return outcomeOf(failure instanceof CompletionException ? failure.getCause() : failure);
        }
    }

    private static DeliveryOutcome outcomeOf(Throwable failure) {
        if (failure instanceof SMTPException) {
            return outcomeOf((SMTPException) failure);
        }
        return new DeliveryOutcome.Unreachable(failure.getClass().getSimpleName());
    }

    /** Of a reply its code alone (RFC 5321 section 4.2): its text can repeat the address. */
    private static DeliveryOutcome outcomeOf(SMTPException reply) {
        int code = reply.getReplyCode();
        String reason = "reply " + code;
        if (ABOUT_THE_SERVER.contains(code)) {
            return new DeliveryOutcome.Unreachable(reason);
        }
        if (reply.isPermanent()) {
            return new DeliveryOutcome.Refused(reason);
        }
        return code / HUNDRED == TRANSIENT ? new DeliveryOutcome.Postponed(reason) : new DeliveryOutcome.Unreachable(reason);
    }
}
