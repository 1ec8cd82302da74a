package tsunagari.portal.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A validated authorization request.
 *
 * @param dpopKey thumbprint of the key to which the code is bound (RFC 9449, section 10)
 * @param subjectHint the user of the {@code id_token_hint}, as the client knows that user
 */
public record AuthorizationRequest(Client client, String redirectUri, Set<String> scope, Optional<String> state,
        Optional<String> nonce, Optional<String> codeChallenge, Optional<String> dpopKey, Set<String> prompt,
        Optional<Duration> maxAge, Optional<String> loginHint, Optional<PairwiseSubject> subjectHint) {
}
