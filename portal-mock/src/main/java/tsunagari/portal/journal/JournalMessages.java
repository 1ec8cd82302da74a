package tsunagari.portal.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about handshakes. The texts are in messages/journal_*.properties, one file per language. */
@MessageBundle("journal")
public interface JournalMessages {

    @Message
    String handshakesTitle();

    @Message
    String handshakesLead();

    @Message
    String noHandshakes();

    @Message
    String handshakeTitle();

    @Message
    String handshakeLead();

    @Message
    String begunAt();

    @Message
    String outcome();

    @Message
    String noClient();

    @Message
    String deed(Deed deed);

    @Message
    String ending(Ending ending);

    @Message
    String stepsTitle();

    @Message
    String browserToPortal();

    @Message
    String clientToPortal();

    @Message
    String portalToClient();

    @Message
    String faults();

    @Message
    String faultsBefore();

    @Message
    String diagramTitle();

    @Message
    String diagramText();

    @Message
    String browser();

    @Message
    String portal();

    @Message
    String mermaidTitle();

    @Message
    String mermaidText();

    @Message
    String allHandshakes();
}
