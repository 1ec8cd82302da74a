package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/**
 * What is behind a reference.
 *
 * @param site its name
 * @param connection the id of the connection that it is about
 * @param events oldest first
 */
public record DeskCasePage(Frame frame, String reference, Optional<String> site, Optional<String> connection,
        Advised advised, List<DeskEvent> events) implements Page {

    /** What is told of it, in the two languages of the desk. */
    public record Advised(String causeJa, String causeEn, String tellJa, String tellEn) {
    }

    @Override
    public TemplateInstance template() {
        return DeskTemplates.caseFile(this);
    }
}
