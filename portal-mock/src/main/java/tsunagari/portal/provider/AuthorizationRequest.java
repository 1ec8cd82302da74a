package tsunagari.portal.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A validated authorization request, as it was pushed. */
public record AuthorizationRequest(Client client, String redirectUri, Set<String> scope, String state, String nonce,
        String codeChallenge, Set<String> prompt, Optional<Duration> maxAge, Optional<String> loginHint) {
}
