package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/** Asks once more why a block is to be lifted. */
public record DeskBlockPage(Frame frame, DeskBlock block) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.block(this);
    }
}
