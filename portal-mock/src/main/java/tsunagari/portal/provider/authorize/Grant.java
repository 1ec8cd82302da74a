package tsunagari.portal.provider.authorize;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.provider.client.ClientId;

/**
 * What a user granted to a client in one handshake; the code and the access token stand for it.
 *
 * @param dpopKey thumbprint of the key to which the code, and later the access token, is bound (RFC 9449)
 * @param trace the handshake, its browser and user
 */
public record Grant(String id, ClientId client, UserId user, Instant authenticatedAt, String redirectUri,
        Optional<String> nonce, Optional<String> codeChallenge, Optional<String> dpopKey, Set<String> scope,
        Trace trace) {

    /** The same grant for an access token that is bound to this key, or to none. */
    public Grant boundTo(Optional<String> key) {
        return new Grant(id, client, user, authenticatedAt, redirectUri, nonce, codeChallenge, key, scope, trace);
    }
}
