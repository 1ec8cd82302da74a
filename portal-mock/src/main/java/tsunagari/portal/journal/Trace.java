package tsunagari.portal.journal;

import java.util.Optional;
import tsunagari.portal.platform.BrowserId;

/**
 * Says to which handshake, browser and user a request belongs. It travels inside the portal with the {@code login_hint},
 * the pushed request, the authorization, the code and the access token, so that it is known at endpoints too to which no
 * browser comes.
 *
 * @param browser the browser that was last seen in the handshake; empty while none was
 * @param user the persona id or typed subject for whom the handshake runs; empty while nobody knows
 */
public record Trace(HandshakeId handshake, Optional<BrowserId> browser, Optional<String> user) {

    /** The trace after this browser was seen in the handshake. */
    public Trace in(BrowserId seen) {
        return new Trace(handshake, Optional.of(seen), user);
    }

    /** The trace of a handshake that runs for this user. */
    public Trace of(String known) {
        return new Trace(handshake, browser, Optional.of(known));
    }
}
