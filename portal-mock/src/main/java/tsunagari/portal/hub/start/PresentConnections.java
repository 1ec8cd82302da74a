package tsunagari.portal.hub.start;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import tsunagari.portal.events.ConnectionState;
import tsunagari.portal.events.Connections;
import tsunagari.portal.hub.NamedSite;
import tsunagari.portal.persona.Personas;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.Language;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** The personas and what the portal has on record of them, whatever a fault would make the hub show. */
@ApplicationScoped
public class PresentConnections {

    private final Personas personas;
    private final Clients clients;
    private final Connections connections;
    private final PairwiseSubjects subjects;

    public PresentConnections(Personas personas, Clients clients, Connections connections, PairwiseSubjects subjects) {
        this.personas = personas;
        this.clients = clients;
        this.connections = connections;
        this.subjects = subjects;
    }

    /** Everybody, with the sites to which they are connected in the hub's order. */
    List<StartPage.Person> people(Language language) {
        return personas.all(language).stream()
                .map(persona -> new StartPage.Person(persona, of(persona.id(), language))).toList();
    }

    private List<NamedSite> of(UserId user, Language language) {
        return clients.all().stream().filter(client -> connected(client, user))
                .map(client -> NamedSite.of(client, language)).toList();
    }

    private boolean connected(Client client, UserId user) {
        return connections.find(client.id(), subjects.of(client.id(), user))
                .filter(connection -> connection.state() == ConnectionState.ACTIVE).isPresent();
    }
}
