package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the form for アカウント登録, of what follows it, and of what the mailed link leads to. */
@MessageBundle(value = "registration", locale = "ja")
interface RegistrationMessages {

    @Message
    String loginIdHint();

    @Message
    String how();

    @Message
    String form();

    @Message
    String passwordHint();

    @Message
    String again(String label);

    @Message
    String send();

    @Message
    String about();

    @Message
    String errors();

    @Message
    String waiting();

    @Message
    String loginIdEmpty(String label);

    @Message
    String loginIdMalformed(String label);

    @Message
    String loginIdLong(String label);

    @Message
    String passwordEmpty(String label);

    @Message
    String passwordShort(String label);

    @Message
    String passwordLong(String label);

    @Message
    String passwordDiffers(String label);

    @Message
    String passwordWrong(String label);

    @Message
    String throttled(String at, long minutes);

    @Message
    String sentTitle();

    @Message
    String sentLead();

    @Message
    String sentNext();

    @Message
    String sentNothing();

    @Message
    String sentBack();

    @Message
    String confirmTitle();

    @Message
    String confirmLead(String site);

    @Message
    String confirmNotYou();

    @Message
    String confirm();

    @Message
    String passwordLead(String site);

    @Message
    String passwordWhy();

    @Message
    String severalMails();

    @Message
    String doneTitle();

    @Message
    String doneLead(String site);

    @Message
    String doneThen();
}
