package tsunagari.link.platform.form;

import java.util.Optional;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.site.Site;

/**
 * One form of one browser: whatever is refused there is shown nowhere else.
 *
 * @param form which of the site's forms
 * @param handle which showing of it: what its address carries
 * @param browser the secret that the form is bound to, if its browser has one
 */
public record FormPlace(Site site, String form, String handle, Optional<BrowserBinding> browser) {

    /** Differs between any two places: no part has a line break in it. */
    String text() {
        return String.join("\n", site.id().value(), form, handle, browser.map(BrowserBinding::fingerprint).orElse(""));
    }
}
