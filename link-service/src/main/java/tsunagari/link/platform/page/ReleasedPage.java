package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Optional;

/**
 * The connection is released and the session ended.
 *
 * @param hub the portal's list of sites
 */
public record ReleasedPage(Frame frame, Optional<URI> hub) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.released(this);
    }
}
