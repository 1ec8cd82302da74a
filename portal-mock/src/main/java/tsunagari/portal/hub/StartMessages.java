package tsunagari.portal.hub;

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
    String pathTitle();

    @Message
    String path1();

    @Message
    String path2();

    @Message
    String path3();

    @Message
    String path4();

    @Message
    String path5();

    @Message
    String path6();

    @Message
    String begin();

    @Message
    String personasTitle();

    @Message
    String situation();

    @Message
    String credentials();

    @Message
    String expected();

    @Message
    String servicesTitle();

    @Message
    String serviceReady();

    @Message
    String serviceDown();

    @Message
    String faultsTitle();

    @Message
    String faultsText();

    @Message
    String faultsLink();
}
