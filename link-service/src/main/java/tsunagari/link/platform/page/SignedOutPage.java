package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Optional;

/**
 * The session at the site is over; the portal's may not be.
 *
 * @param endSession where the portal's session can be ended too
 * @param portalToo whether the portal has sent the person back here after it ended theirs
 * @param hub the portal's list of sites
 */
public record SignedOutPage(Frame frame, Optional<URI> endSession, boolean portalToo,
        Optional<URI> hub) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.signedOut(this);
    }
}
