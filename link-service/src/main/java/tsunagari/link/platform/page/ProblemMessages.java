package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import tsunagari.link.platform.page.Problem.Step;

/** Texts of the problem pages: what happened, what was not done, what to do next. */
@MessageBundle(value = "problem", locale = "ja")
interface ProblemMessages {

    @Message
    String title(Problem problem);

    @Message
    String happened(Problem problem);

    @Message
    String undone(Problem problem);

    @Message
    String next(Problem problem);

    @Message
    String step(Step step);

    @Message
    String nextTitle();
}
