package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Set;

/** A page as a value: everything that its template shows. */
public interface Page {

    /** What every page needs: language, site, address. */
    Frame frame();

    /** The template with this page as its model. */
    TemplateInstance template();

    /** Origins beside our own that a browser may reach through this page's forms; most pages have none. */
    default Set<String> formOrigins() {
        return Set.of();
    }
}
