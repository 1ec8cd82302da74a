package tsunagari.link.audit;

import java.time.Instant;

/**
 * That a subject was connected to an account at a time.
 *
 * @param subject {@code erased:…} if it was erased since; {@code accountId} then alike
 * @param state PENDING or ACTIVE: what the connection was in then
 * @param since when it came into that state
 */
public record ConnectedAccount(String connectionId, String site, String issuer, String subject, String accountId,
        long generation, String state, Instant since) {
}
