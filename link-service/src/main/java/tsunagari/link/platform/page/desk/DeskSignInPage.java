package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/** Asks for a token, which is not shown again. */
public record DeskSignInPage(Frame frame, DeskErrors errors) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.signIn(this);
    }
}
