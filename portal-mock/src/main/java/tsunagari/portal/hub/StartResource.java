package tsunagari.portal.hub;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import tsunagari.portal.persona.Persona;
import tsunagari.portal.persona.Personas;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;

/** The start page of the demonstration: what this is, where to click, and with whom. */
@Path("/")
public class StartResource {

    private final Pages pages;
    private final Personas personas;
    private final ServiceStates services;

    public StartResource(Pages pages, Personas personas, ServiceStates services) {
        this.pages = pages;
        this.personas = personas;
        this.services = services;
    }

    /** What the start page shows. */
    public record StartPage(List<Persona> personas, List<ServiceStates.ServiceState> services) {
    }

    @CheckedTemplate(basePath = "hub")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance start(PageFrame frame, StartPage page);
    }

    /** The start page. */
    @GET
    public Response start() {
        StartPage page = new StartPage(personas.all(pages.language()), services.ask());
        return pages.page(Templates.start(pages.frame(), page));
    }
}
