package tsunagari.portal.hub.start;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.clock.PresentClock;
import tsunagari.portal.hub.NamedSite;
import tsunagari.portal.persona.Persona;
import tsunagari.portal.platform.Language;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.provider.client.Clients;

/** Gathers what the start page shows. */
@RequestScoped
public class StartPages {

    private final PortalConfig config;
    private final Clients clients;
    private final PresentConnections connections;
    private final ServiceStates services;
    private final PresentClock clock;
    private final Switchboard switchboard;

    public StartPages(PortalConfig config, Clients clients, PresentConnections connections, ServiceStates services,
            PresentClock clock, Switchboard switchboard) {
        this.config = config;
        this.clients = clients;
        this.connections = connections;
        this.services = services;
        this.clock = clock;
        this.switchboard = switchboard;
    }

    /** The page in a language. */
    StartPage page(Language language) {
        List<StartPage.Person> people = connections.people(language);
        Optional<StartPage.Walk> walk = walk(people, language);
        Optional<StartPage.Control> control = config.controlEnabled()
                ? Optional.of(switchboard.show(walk.isPresent(), language)) : Optional.empty();
        return new StartPage(walk, people, control, services.ask(), clock.show(),
                new StartPage.Around(config.demonstration().mailbox(), config.demonstration().supportDesk()));
    }

    private Optional<StartPage.Walk> walk(List<StartPage.Person> people, Language language) {
        Optional<Persona> walker = config.demonstration().persona()
                .flatMap(id -> people.stream().map(StartPage.Person::persona)
                        .filter(persona -> persona.id().value().equals(id)).findFirst());
        return walker.flatMap(persona -> config.demonstration().site().flatMap(clients::find)
                .map(site -> new StartPage.Walk(persona, NamedSite.of(site, language))));
    }
}
