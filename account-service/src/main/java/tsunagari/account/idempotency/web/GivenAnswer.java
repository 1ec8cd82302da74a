package tsunagari.account.idempotency.web;

import tsunagari.account.idempotency.Answer;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemException;

/** The answer that was given, or the end of the request with 422 (draft-ietf-httpapi-idempotency-key-header, 2.7). */
public final class GivenAnswer implements Answer.Cases<String> {

    @Override
    public String given(String value) {
        return value;
    }

    @Override
    public String keyReused() {
        throw ProblemException.of(Problem.IDEMPOTENCY_KEY_REUSED);
    }
}
