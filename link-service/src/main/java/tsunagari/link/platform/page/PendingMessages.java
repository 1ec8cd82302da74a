package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of 処理中. */
@MessageBundle(value = "pending", locale = "ja")
interface PendingMessages {

    @Message
    String title();

    @Message
    String officialTitle();

    @Message
    String lead(String site);

    @Message
    String since();

    @Message
    String until();

    @Message
    String why(String site);

    @Message
    String safe();

    @Message
    String reload();

    @Message
    String after();

    @Message
    String ended();
}
