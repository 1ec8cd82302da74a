package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * 処理中: the connection waits for the site's back office.
 *
 * @param until the end, which comes by itself
 * @param reference to tell the desk
 */
public record PendingPage(Frame frame, Instant since, Wait until, String reference) implements Page {

    /** The portal's list of sites. */
    public Optional<URI> hub() {
        return frame.site().flatMap(site -> site.portal().hubUri());
    }

    @Override
    public TemplateInstance template() {
        return Templates.pending(this);
    }
}
