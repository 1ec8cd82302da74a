package tsunagari.account.idempotency;

import java.util.Optional;
import java.util.function.Supplier;

/** Does each request once, over all replicas. */
public interface Idempotency {

    /** What was answered to the request's key; empty if it is new, or being used at this moment. */
    Optional<Answer> earlier(IdempotentRequest request);

    /**
     * Does the work, and keeps its answer, in one transaction, unless the key has an answer already. A request of the
     * same key that comes meanwhile waits for it.
     *
     * @param work may run several times, so that its only effects must be in the database; its answer has at most 32
     *     characters of ASCII
     */
    Answer once(IdempotentRequest request, Supplier<String> work);
}
