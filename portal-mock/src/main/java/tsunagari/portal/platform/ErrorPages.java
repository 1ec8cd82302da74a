package tsunagari.portal.platform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** The page for requests that the portal refuses. It names the failed check: this portal is a tool for developers. */
@ApplicationScoped
public class ErrorPages {

    private final Pages pages;

    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** An error page with the name of the failed check. */
    public Response page(int status, String reason) {
        return pages.page(status, Templates.problem(pages.frame(), reason), Set.of());
    }

    @CheckedTemplate(basePath = "platform")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance problem(PageFrame frame, String reason);
    }
}
