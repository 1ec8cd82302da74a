package tsunagari.link.handshake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import tsunagari.link.platform.BrowserSecret;

/** The secret of one browser at one site, which the proofs of its handshakes are bound to. */
public final class BrowserBinding extends BrowserSecret {

    private BrowserBinding(String value) {
        super(value);
    }

    /** A new one. */
    public static BrowserBinding random(SecureRandom random) {
        return new BrowserBinding(textOf(random));
    }

    /** Tells this binding from others without giving it away. */
    public String fingerprint() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash());
    }

    /** The binding that a cookie's value is; empty if it cannot be one. */
    public static Optional<BrowserBinding> parse(String text) {
        return wellFormed(text) ? Optional.of(new BrowserBinding(text)) : Optional.empty();
    }
}
