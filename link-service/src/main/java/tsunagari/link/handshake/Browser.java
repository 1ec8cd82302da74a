package tsunagari.link.handshake;

import java.util.Optional;
import tsunagari.link.session.SessionToken;

/**
 * What a browser brings to a callback. Neither says who the person is: the portal's answer alone does.
 *
 * @param binding its secret for handshakes and proofs, if it has one
 * @param session the session that it had, which a new one replaces
 */
public record Browser(Optional<BrowserBinding> binding, Optional<SessionToken> session) {
}
