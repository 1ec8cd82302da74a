package tsunagari.link.platform.page.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of what the support desk can do: in Japanese and English. */
@MessageBundle(value = "act", locale = "ja")
interface ActMessages {

    @Message
    String blockTitle();

    @Message
    String blockHeading();

    @Message
    String blocked(String until);

    @Message
    String blockNote();

    @Message
    String notBlocked();

    @Message
    String lift();

    @Message
    String liftedTitle();

    @Message
    String liftedLead();

    @Message
    String liftedBefore();

    @Message
    String at();

    @Message
    String reasonLabel();

    @Message
    String reasonHint();

    @Message
    String choose();

    @Message
    String reasonCallerAsked();

    @Message
    String reasonWrongPerson();

    @Message
    String reasonMisuseSuspected();

    @Message
    String reasonAccountClosed();

    @Message
    String reasonOther();

    @Message
    String release();

    @Message
    String releaseTitle();

    @Message
    String releaseLead();

    @Message
    String releaseEffects();

    @Message
    String releaseEnds(String site);

    @Message
    String releaseSessions();

    @Message
    String releaseTold();

    @Message
    String releaseKept();

    @Message
    String releaseConfirm();

    @Message
    String releaseBack();

    @Message
    String releasedTitle();

    @Message
    String releasedLead();

    @Message
    String releasedBefore();

    @Message
    String releasedReference();
}
