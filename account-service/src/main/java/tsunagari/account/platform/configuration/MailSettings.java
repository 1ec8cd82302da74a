package tsunagari.account.platform.configuration;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Mails to the accounts' owners. */
public interface MailSettings {

    /** Sender of every mail. Required. */
    @NotBlank
    String from();

    /** How mails leave: {@code smtp}, or {@code mailbox}, which keeps and shows them; for a demonstration only. */
    @WithDefault("smtp")
    Transport transport();

    /** Longest wait for the mail server, for one mail. */
    @WithDefault("10s")
    @DurationMin(millis = 100)
    Duration deadline();

    /** Pause after the first failure; it doubles with each one and is shortened at random by up to a half. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration firstRetry();

    /** Longest such pause. */
    @WithDefault("15m")
    @DurationMin(millis = 1)
    Duration longestRetry();

    /** How long a mail that cannot be sent is tried again; one with a link to confirm, as long as its link lives. */
    @WithDefault("5d")
    @DurationMin(minutes = 1)
    Duration sentWithin();

    /** How long the row of a mail that was sent, or parked, is kept. */
    @WithDefault("7d")
    @DurationMin(seconds = 1)
    Duration keptFor();

    /** How mails leave. */
    enum Transport {
        /** By the mail server of {@code quarkus.mailer.*}. */
        SMTP,
        /** Into the mailbox of the demonstration, {@code GET /mailbox}. */
        MAILBOX
    }
}
