package tsunagari.account.mail.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tsunagari.account.platform.configuration.MailSettings.Transport;

class TransportsTest {

    @Test
    void S16_mailbox_that_everybody_can_read_is_refused_outside_a_demonstration() {
        assertThatThrownBy(() -> Transports.check(Transport.MAILBOX, false))
                .hasMessageContaining("tsunagari.account.mail.transport");
        assertThatCode(() -> Transports.check(Transport.MAILBOX, true)).doesNotThrowAnyException();
        assertThatCode(() -> Transports.check(Transport.SMTP, false)).doesNotThrowAnyException();
    }
}
