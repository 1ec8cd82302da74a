package tsunagari.portal.hub;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the hub. The texts are in messages/hub_*.properties, one file per language. */
@MessageBundle("hub")
public interface HubMessages {

    @Message
    String breadcrumb();

    @Message
    String menuTitle();

    @Message
    String menuTranslation();

    @Message
    String menuLead();

    @Message
    String menuMore();

    @Message
    String hubTitle();

    @Message
    String hubTranslation();

    @Message
    String hubLead();

    @Message
    String connectedTitle();

    @Message
    String connectedTranslation();

    @Message
    String connectedNone();

    @Message
    String notConnectedTitle();

    @Message
    String notConnectedTranslation();

    @Message
    String notConnectedNone();

    @Message
    String columnSite();

    @Message
    String columnDescription();

    @Message
    String columnConnection();

    @Message
    String reload();

    @Message
    String helpLink();

    @Message
    String connect();

    @Message
    String release();

    @Message
    String pending();

    @Message
    String pendingNote();

    @Message
    String released(String name);

    @Message
    String unfinished();

    @Message
    String unfinishedNext();

    @Message
    String completedTitle();

    @Message
    String completedTranslation();

    @Message
    String completedText(String name);

    @Message
    String completedNext(String name);

    @Message
    String toMenu();

    @Message
    String toHub();

    @Message
    String use(String name);

    @Message
    String confirmingTitle();

    @Message
    String confirmingTranslation();

    @Message
    String confirmingText(String name);

    @Message
    String confirmingSafe();

    @Message
    String confirmingElse();

    @Message
    String silentTitle();

    @Message
    String silentText(String name);

    @Message
    String silentNext();

    @Message
    String releaseTitle();

    @Message
    String releaseTranslation();

    @Message
    String releaseText(String name);

    @Message
    String releaseEffect();

    @Message
    String releaseKeeps();

    @Message
    String releaseAgain();

    @Message
    String consent();

    @Message
    String releaseBack();

    @Message
    String helpTitle(String name);

    @Message
    String helpLead();

    @Message
    String helpStep1();

    @Message
    String helpStep2();

    @Message
    String helpStep3();
}
