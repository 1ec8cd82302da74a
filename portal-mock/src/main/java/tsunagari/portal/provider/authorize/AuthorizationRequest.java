package tsunagari.portal.provider.authorize;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.subject.PairwiseSubject;

/**
 * A validated authorization request.
 *
 * @param dpopKey thumbprint of the key to which the code is bound (RFC 9449, section 10)
 * @param hinted the user of the {@code login_hint}, if it is one of the hub's
 * @param subjectHint the user of the {@code id_token_hint}, as the client knows that user
 * @param trace the handshake to which the request belongs
 */
public record AuthorizationRequest(Client client, String redirectUri, Set<String> scope, Optional<String> state,
        Optional<String> nonce, Optional<String> codeChallenge, Optional<String> dpopKey, Set<String> prompt,
        Optional<Duration> maxAge, Optional<UserId> hinted, Optional<PairwiseSubject> subjectHint,
        Trace trace) {

    /** The values of {@code prompt} that the portal knows (OpenID Connect Core 1.0, section 3.1.2.1). */
    public static final List<String> PROMPTS = List.of("none", "login", "select_account");

    /** The same request with what is known by now about its handshake. */
    public AuthorizationRequest traced(Trace known) {
        return new AuthorizationRequest(client, redirectUri, scope, state, nonce, codeChallenge, dpopKey, prompt, maxAge,
                hinted, subjectHint, known);
    }
}
