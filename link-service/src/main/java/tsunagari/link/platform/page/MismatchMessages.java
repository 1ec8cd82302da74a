package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of 属性連携不整合確認 and アカウント登録. */
@MessageBundle(value = "mismatch", locale = "ja")
interface MismatchMessages {

    @Message
    String title();

    @Message
    String officialTitle();

    @Message
    String lead(String site);

    @Message
    String holders();

    @Message
    String holdersNext(String loginId, String password);

    @Message
    String restart();

    @Message
    String others();

    @Message
    String othersNext();

    @Message
    String othersThen();

    @Message
    String help();

    @Message
    String registrationTitle();

    @Message
    String registrationOfficialTitle();

    @Message
    String registerLead(String site);

    @Message
    String registerOpen();

    @Message
    String registerThen();
}
