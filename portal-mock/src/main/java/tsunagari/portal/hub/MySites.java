package tsunagari.portal.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.events.BegunConnects;
import tsunagari.portal.events.Connection;
import tsunagari.portal.events.ConnectionState;
import tsunagari.portal.events.Connections;
import tsunagari.portal.events.ReleaseDelivery;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.Language;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** The sites of one user: what is connected, what was begun, what can be released. */
@ApplicationScoped
public class MySites {

    private final Clients clients;
    private final Connections connections;
    private final BegunConnects begun;
    private final ReleaseDelivery delivery;
    private final HubFaults faults;

    public MySites(Clients clients, Connections connections, BegunConnects begun, ReleaseDelivery delivery,
            HubFaults faults) {
        this.clients = clients;
        this.connections = connections;
        this.begun = begun;
        this.delivery = delivery;
        this.faults = faults;
    }

    /** The client of a site id. */
    public Optional<Client> client(String site) {
        return clients.find(site);
    }

    /** All sites in the hub's order. */
    public List<Site> all(UserId user, Language language) {
        return clients.all().stream().map(client -> of(client, user, language)).toList();
    }

    /** One site. */
    public Site of(Client client, UserId user, Language language) {
        Optional<ConnectionState> state =
                connections.find(client.id(), subject(client, user)).map(Connection::state);
        return Site.of(client, faults.shown(client.id(), user, state), language);
    }

    /** Notes that the user pressed つなぐ. */
    public void begin(Client client, UserId user) {
        begun.begin(client.id(), subject(client, user));
    }

    /** Whether the user pressed つなぐ and the site has not said anything since. */
    public boolean awaited(Client client, UserId user) {
        return begun.awaited(client.id(), subject(client, user));
    }

    /** The same of a site that is shown. */
    public boolean awaited(Site site, UserId user) {
        return client(site.id()).filter(client -> awaited(client, user)).isPresent();
    }

    /** Whether the site's word may still come soon; the time runs from the first time that this was asked. */
    public boolean worthWaiting(Client client, UserId user) {
        return begun.worthWaiting(client.id(), subject(client, user));
    }

    /** Ends the connection, if there is one, and tells the site: at once if it answers, otherwise later. */
    public boolean release(Client client, UserId user) {
        return connections.release(client.id(), subject(client, user))
                .map(notice -> {
                    delivery.tryNow(notice);
                    return true;
                })
                .orElse(false);
    }

    private PairwiseSubject subject(Client client, UserId user) {
        return faults.subject(client.id(), user);
    }
}
