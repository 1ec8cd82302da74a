package tsunagari.portal.provider.logout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-out page. The texts are in messages/provider_*.properties, one file per language. */
@MessageBundle("provider")
public interface ProviderMessages {

    @Message
    String signOutTitle();

    @Message
    String signOutText();

    @Message
    String signOutButton();

    @Message
    String signOutStay();
}
