package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;

/**
 * Where everything at the desk begins.
 *
 * @param input what was typed last, shown again
 */
public record DeskPage(Frame frame, DeskPerson person, List<DeskSite> sites, DeskInput input, DeskErrors errors)
        implements Page {

    /** Whether the portal of any site gives a list of connections. */
    public boolean listed() {
        return sites.stream().anyMatch(DeskSite::listed);
    }

    @Override
    public TemplateInstance template() {
        return DeskTemplates.start(this);
    }
}
