package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;
import tsunagari.link.support.Texts;

/**
 * What is behind a reference.
 *
 * @param site its name
 * @param connection the id of the connection that it is about
 * @param tell what to tell whoever reads the reference out
 * @param events oldest first
 */
public record DeskCasePage(Frame frame, String reference, Optional<String> site, Optional<String> connection,
        Texts likelyCause, Texts tell, List<DeskEvent> events) implements Page {

    @Override
    public TemplateInstance template() {
        return DeskTemplates.caseFile(this);
    }
}
