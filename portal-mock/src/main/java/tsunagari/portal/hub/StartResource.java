package tsunagari.portal.hub;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.journal.DrawnHandshake;
import tsunagari.portal.journal.Handshakes;
import tsunagari.portal.persona.Persona;
import tsunagari.portal.persona.Personas;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalConfig;

/** The start page of the demonstration: what this is, where to click, and with whom. */
@Path("/")
public class StartResource {

    private static final int SHOWN = 5;

    private final Pages pages;
    private final Personas personas;
    private final ServiceStates services;
    private final Handshakes handshakes;
    private final PortalConfig config;

    public StartResource(Pages pages, Personas personas, ServiceStates services, Handshakes handshakes,
            PortalConfig config) {
        this.pages = pages;
        this.personas = personas;
        this.services = services;
        this.handshakes = handshakes;
        this.config = config;
    }

    /** What the start page shows; {@code handshakes} only where the control API is there to open them. */
    public record StartPage(List<Persona> personas, List<ServiceStates.ServiceState> services,
            Optional<List<DrawnHandshake>> handshakes) {
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
        StartPage page = new StartPage(personas.all(pages.language()), services.ask(), lastHandshakes());
        return pages.page(Templates.start(pages.frame(), page));
    }

    private Optional<List<DrawnHandshake>> lastHandshakes() {
        return config.controlEnabled() ? Optional.of(handshakes.last(SHOWN)) : Optional.empty();
    }
}
