package tsunagari.portal.platform;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** The page for requests that the portal refuses. Its words are plain; the failed check is in its markup for developers. */
@ApplicationScoped
public class ErrorPages {

    private final Pages pages;

    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** An error page; the name of the failed check is in its {@code data-reason}, where readers do not meet it. */
    public Response page(int status, String reason) {
        return pages.page(status, Templates.problem(pages.frame(), new Problem(status, reason)), Set.of());
    }

    /** What the error page tells: an HTTP status and the name of the failed check. */
    public record Problem(int status, String reason) {

        /** Whether there is nothing at the address. */
        public boolean notFound() {
            return status == 404;
        }

        /** Whether the portal failed, so that nobody knows how far it came. */
        public boolean failure() {
            return status >= 500;
        }
    }

    @CheckedTemplate(basePath = "platform")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance problem(PageFrame frame, Problem problem);
    }
}
