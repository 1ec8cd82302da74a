package tsunagari.portal.persona;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page. The texts are in messages/person_*.properties, one file per language. */
@MessageBundle("person")
public interface PersonMessages {

    @Message
    String errorPrefix();

    @Message
    String signInTitle();

    @Message
    String signInLead();

    @Message
    String choose();

    @Message
    String typed();

    @Message
    String subjectLabel();

    @Message
    String required();

    @Message
    String subjectHint();

    @Message
    String subject(TypedSubject.Flaw flaw);

    @Message
    String signInButton();
}
