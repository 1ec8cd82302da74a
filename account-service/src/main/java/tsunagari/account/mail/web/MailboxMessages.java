package tsunagari.account.mail.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the mailbox's page. The texts are in messages/mailbox_*.properties, one file per language. */
@MessageBundle("mailbox")
public interface MailboxMessages {

    @Message
    String portal();

    @Message
    String sample();

    @Message
    String skip();

    @Message
    String languages();

    @Message
    String title();

    @Message
    String lead();

    @Message
    String errorsTitle();

    @Message
    String errorTitle(String title);

    @Message
    String errorPrefix();

    @Message
    String noAddress();

    @Message
    String filterTitle();

    @Message
    String recipient();

    @Message
    String recipientHint();

    @Message
    String filter();

    @Message
    String showAll();

    @Message
    String reload();

    @Message
    String mails(int count);

    @Message
    String none();

    @Message
    String noneFor();

    @Message
    String noneNext();

    @Message
    String to();

    @Message
    String received();

    @Message
    String toStart();

    @Message
    String footer();
}
