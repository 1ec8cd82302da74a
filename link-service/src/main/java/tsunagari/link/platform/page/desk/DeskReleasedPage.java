package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/** A connection has ended. @param reference of this release; empty if it had ended before */
public record DeskReleasedPage(Frame frame, DeskConnection connection, Optional<String> reference) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.released(this);
    }
}
