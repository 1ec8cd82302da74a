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
import tsunagari.portal.platform.PortalConfig;

/** The start page of the demonstration: what this is, where to click, and with whom. */
@Path("/")
public class StartResource {

    private final Pages pages;
    private final Personas personas;
    private final ServiceStates services;
    private final PortalConfig config;

    public StartResource(Pages pages, Personas personas, ServiceStates services, PortalConfig config) {
        this.pages = pages;
        this.personas = personas;
        this.services = services;
        this.config = config;
    }

    /** What the start page shows; {@code control} says whether the control API is there to be linked. */
    public record StartPage(List<Persona> personas, List<ServiceStates.ServiceState> services, boolean control) {
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
        StartPage page = new StartPage(personas.all(pages.language()), services.ask(), config.controlEnabled());
        return pages.page(Templates.start(pages.frame(), page));
    }
}
