package tsunagari.portal.fault;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the scenarios. The texts are in messages/scenario_*.properties, one file per language. */
@MessageBundle("scenario")
public interface ScenarioMessages {

    @Message
    String name(Scenario scenario);

    @Message
    String shows(Scenario scenario);

    @Message
    String arm();

    @Message
    String armed();

    @Message
    String next();

    @Message
    String clear();
}
