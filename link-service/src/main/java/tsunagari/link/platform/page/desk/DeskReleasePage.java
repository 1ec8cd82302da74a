package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/** Asks whether, and why, a connection is to end. */
public record DeskReleasePage(Frame frame, DeskConnection connection, DeskErrors errors) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.release(this);
    }
}
