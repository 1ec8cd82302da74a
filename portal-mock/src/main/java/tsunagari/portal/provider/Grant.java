package tsunagari.portal.provider;

import java.time.Instant;
import java.util.Set;
import tsunagari.portal.persona.UserId;

/** What a user granted to a client in one handshake; the code and the access token stand for it. */
public record Grant(String id, ClientId client, UserId user, Instant authenticatedAt, String redirectUri,
        String nonce, String codeChallenge, Set<String> scope) {
}
