package tsunagari.portal.journal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ErrorPages;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;

/** Handshakes for readers: the last ones, and one as steps, as a diagram and as Mermaid text. */
@Path("/mock/handshakes")
@ControlApi
public class HandshakePages {

    private static final int LISTED = 50;

    private final Handshakes handshakes;
    private final Pages pages;
    private final ErrorPages errors;

    public HandshakePages(Handshakes handshakes, Pages pages, ErrorPages errors) {
        this.handshakes = handshakes;
        this.pages = pages;
        this.errors = errors;
    }

    @CheckedTemplate(basePath = "journal")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance handshakes(PageFrame frame, List<DrawnHandshake> handshakes);

        static native TemplateInstance handshake(PageFrame frame, DrawnHandshake drawn, String mermaid);
    }

    /** The last handshakes. */
    @GET
    public Response list() {
        return pages.page(Templates.handshakes(pages.frame(), handshakes.last(LISTED)));
    }

    /** One handshake. */
    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        List<JournalEntry> entries = handshakes.entries(id);
        return entries.isEmpty() ? errors.page(404, "NOT_FOUND")
                : pages.page(Templates.handshake(pages.frame(), handshakes.drawn(entries), Mermaid.of(entries)));
    }
}
