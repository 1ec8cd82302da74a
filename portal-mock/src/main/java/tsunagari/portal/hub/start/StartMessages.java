package tsunagari.portal.hub.start;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the start page. The texts are in messages/start_*.properties, one file per language. */
@MessageBundle("start")
public interface StartMessages {

    @Message
    String startTitle();

    @Message
    String startLead();

    @Message
    String startWhat();

    @Message
    String startShows();

    @Message
    String signedOut();

    @Message
    String contents();

    @Message
    String pathTitle();

    @Message
    String pathLead();

    @Message
    String path1(String name, String id);

    @Message
    String path2(String site);

    @Message
    String path3();

    @Message
    String path4();

    @Message
    String path5();

    @Message
    String path6();

    @Message
    String begin(String name, String id);

    @Message
    String consentTranslation();

    @Message
    String personasTitle();

    @Message
    String personasLead();

    @Message
    String usedUp();

    @Message
    String now();

    @Message
    String nowNone();

    @Message
    String noPersonas();

    @Message
    String toSignIn();

    @Message
    String situation();

    @Message
    String credentials();

    @Message
    String expected();

    @Message
    String happenedTitle();

    @Message
    String happenedNone();

    @Message
    String happenedAgain();

    @Message
    String stepsInWords(int count);

    @Message
    String details();

    @Message
    String workshopTitle();

    @Message
    String scenariosTitle();

    @Message
    String scenariosLead();

    @Message
    String armedCount(long count);

    @Message
    String faultsLink();

    @Message
    String clockTitle();

    @Message
    String servicesTitle();

    @Message
    String servicesAsked(String at);

    @Message
    String servicesAgain();

    @Message
    String serviceReady();

    @Message
    String serviceDown();

    @Message
    String servicesDown();

    @Message
    String linkServiceIs();

    @Message
    String accountServiceIs();

    @Message
    String portalMockIs();

    @Message
    String health();

    @Message
    String metrics();

    @Message
    String openApi();

    @Message
    String aroundTitle();

    @Message
    String mailbox();

    @Message
    String mailboxText();

    @Message
    String supportDesk();

    @Message
    String supportText();
}
