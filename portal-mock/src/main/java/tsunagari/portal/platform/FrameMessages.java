package tsunagari.portal.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around every page. The texts are in messages/frame_*.properties, one file per language. */
@MessageBundle("frame")
public interface FrameMessages {

    @Message
    String portalName();

    @Message
    String sampleBanner();

    @Message
    String skip();

    @Message
    String languages();

    @Message
    String signedInAs(String name);

    @Message
    String signedOut();

    @Message
    String signIn();

    @Message
    String signOut();

    @Message
    String switchUser();

    @Message
    String helpTitle();

    @Message
    String helpContact();

    @Message
    String startLink();

    @Message
    String errorTitle(String title);

    @Message
    String errorsTitle();

    @Message
    String problemTitle();

    @Message
    String problemText();

    @Message
    String failureText();

    @Message
    String notFoundTitle();

    @Message
    String notFoundText();

    @Message
    String problemNext();

    @Message
    String problemBack();
}
