package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages by which the owner of an account disowns a connection. */
@MessageBundle(value = "disown", locale = "ja")
interface DisownMessages {

    @Message
    String title();

    @Message
    String officialTitle();

    @Message
    String lead(String site);

    @Message
    String connectedAt();

    @Message
    String unchanged();

    @Message
    String effects();

    @Message
    String ends();

    @Message
    String blocks(String until);

    @Message
    String kept();

    @Message
    String confirm();

    @Message
    String leave();

    @Message
    String doneTitle();

    @Message
    String doneLead(String site);

    @Message
    String doneBlocked(String until);

    @Message
    String donePassword(String password);

    @Message
    String doneDesk();

    @Message
    String doneDeskBlocked();
}
