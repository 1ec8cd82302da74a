package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/** A link from elsewhere led here: asks before anything is read. @param target path and query of what it leads to */
public record DeskLinkedPage(Frame frame, String target) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.linked(this);
    }
}
