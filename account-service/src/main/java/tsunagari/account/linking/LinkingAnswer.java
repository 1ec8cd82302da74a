package tsunagari.account.linking;

import java.util.Optional;

/**
 * The back office's answer to a linking.
 *
 * @param result how it ended
 * @param reason why, as a code; for refusals only
 */
public record LinkingAnswer(LinkingResult result, Optional<String> reason) {
}
