package tsunagari.account.linking.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import tsunagari.account.linking.LinkingAnswer;
import tsunagari.account.linking.LinkingResult;
import tsunagari.account.platform.web.ProblemException;

/**
 * The back office's answer.
 *
 * @param result how the linking ended
 * @param reason with REFUSED only: a code, never personal data, because link-service keeps it
 */
public record LinkingAnswerRequest(@NotNull LinkingResult result, @Pattern(regexp = "[A-Z0-9_]{1,32}") String reason) {

    /** @throws ProblemException if a reason is given for what needs none */
    LinkingAnswer toAnswer() {
        if (reason != null && result == LinkingResult.COMPLETED) {
            throw ProblemException.invalid("reason");
        }
        return new LinkingAnswer(result, Optional.ofNullable(reason));
    }
}
