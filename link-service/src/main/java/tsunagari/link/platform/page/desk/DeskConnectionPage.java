package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/**
 * A connection's history.
 *
 * @param releasable whether whoever looks at it may end it
 * @param events oldest first
 */
public record DeskConnectionPage(Frame frame, DeskConnection connection, boolean releasable, List<DeskEvent> events)
        implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.connection(this);
    }
}
