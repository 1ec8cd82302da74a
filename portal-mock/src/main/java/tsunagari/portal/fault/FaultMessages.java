package tsunagari.portal.fault;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page with the switches. The texts are in messages/fault_*.properties, one file per language. */
@MessageBundle("fault")
public interface FaultMessages {

    @Message
    String switchesTitle();

    @Message
    String switchesLead();

    @Message
    String armedTitle();

    @Message
    String noneArmed();

    @Message
    String leftTimes(String times);

    @Message
    String leftForEver();

    @Message
    String applied(String times);

    @Message
    String everybody();

    @Message
    String clear();

    @Message
    String clearAll();

    @Message
    String limitsTitle();

    @Message
    String limitsLead();

    @Message
    String client();

    @Message
    String anyClient();

    @Message
    String subject();

    @Message
    String browser();

    @Message
    String times();

    @Message
    String delay();

    @Message
    String narrow();

    @Message
    String groups();

    @Message
    String protocol();

    @Message
    String transport();

    @Message
    String linking();

    @Message
    String accept();

    @Message
    String reject();

    @Message
    String scopes();

    @Message
    String unscoped();

    @Message
    String arm();

    @Message
    String timesProblem();

    @Message
    String scopeProblem();

    @Message
    String textProblem();

    @Message
    String delayProblem();

    @Message
    String fullProblem();
}
