package tsunagari.portal.hub.start;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;

/** The start page: what this is, where to click, with whom, what just happened, and what can be switched. */
@Path("/")
public class StartResource {

    private final Pages pages;
    private final StartPages start;

    public StartResource(Pages pages, StartPages start) {
        this.pages = pages;
        this.start = start;
    }

    @CheckedTemplate(basePath = "hub")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance start(PageFrame frame, StartPage page, boolean signedOut);
    }

    /** The start page; {@code signed-out} is there when a sign-out has just led here. */
    @GET
    public Response start(@QueryParam("signed-out") Optional<String> signedOut) {
        PageFrame frame = pages.frame();
        return pages.page(Templates.start(frame, start.page(pages.language()),
                signedOut.isPresent() && frame.userName().isEmpty()));
    }
}
