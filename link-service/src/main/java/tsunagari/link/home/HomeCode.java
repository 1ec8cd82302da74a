package tsunagari.link.home;

import java.security.SecureRandom;
import java.util.Optional;
import tsunagari.link.platform.BrowserSecret;

/** What a browser carries from here to the site's own pages, for the site to learn who is signed in: once, and soon. */
public final class HomeCode extends BrowserSecret {

    private HomeCode(String value) {
        super(value);
    }

    /** A new one. */
    public static HomeCode random(SecureRandom random) {
        return new HomeCode(textOf(random));
    }

    /** The code that a text is; empty if it cannot be one. */
    public static Optional<HomeCode> parse(String text) {
        return wellFormed(text) ? Optional.of(new HomeCode(text)) : Optional.empty();
    }
}
