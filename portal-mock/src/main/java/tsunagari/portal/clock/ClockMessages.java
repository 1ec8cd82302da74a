package tsunagari.portal.clock;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the clock switch. The texts are in messages/clock_*.properties, one file per language. */
@MessageBundle("clock")
public interface ClockMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String effect();

    @Message
    String presentTitle();

    @Message
    String present(String time);

    @Message
    String none();

    @Message
    String ahead();

    @Message
    String behind();

    @Message
    String days(long count);

    @Message
    String hours(int count);

    @Message
    String minutes(int count);

    @Message
    String seconds(int count);

    @Message
    String stepsTitle();

    @Message
    String step(ClockStep step);

    @Message
    String typedTitle();

    @Message
    String minutesLabel();

    @Message
    String required();

    @Message
    String minutesHint();

    @Message
    String put();

    @Message
    String errorPrefix();

    @Message
    String problem(ClockProblem problem);

    @Message
    String toStart();

    @Message
    String toPage();
}
