package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/** An account can be connected. @param lifted false if it could before */
public record DeskLiftedPage(Frame frame, Instant at, boolean lifted) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.lifted(this);
    }
}
