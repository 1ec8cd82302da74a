package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/**
 * What a search found.
 *
 * @param site its name
 * @param connections latest first
 * @param block of the account that was searched for
 */
public record DeskFoundPage(Frame frame, String site, List<DeskConnection> connections, Optional<DeskBlock> block)
        implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.found(this);
    }
}
