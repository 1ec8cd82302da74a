package tsunagari.portal.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Official Japanese words, the same in every language: English pages show them, marked as Japanese, beside their own. */
@MessageBundle("official")
public interface OfficialMessages {

    @Message
    String portal();

    @Message
    String skip();

    @Message
    String connect();

    @Message
    String release();

    @Message
    String pending();

    @Message
    String reload();

    @Message
    String consent();

    @Message
    String signOut();

    @Message
    String columnSite();

    @Message
    String columnDescription();

    @Message
    String columnConnection();

    @Message
    String toMenu();

    @Message
    String toHub();

    @Message
    String consentPage();

    @Message
    String use(String site);
}
