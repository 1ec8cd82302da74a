package tsunagari.portal.hub.start;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import tsunagari.portal.fault.ArmedFault;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Scenarios;
import tsunagari.portal.hub.NamedSite;
import tsunagari.portal.journal.Handshakes;
import tsunagari.portal.platform.Language;
import tsunagari.portal.provider.client.Clients;

/** What just happened at the portal, and what can be let happen. */
@RequestScoped
public class Switchboard {

    private final Handshakes handshakes;
    private final Clients clients;
    private final Scenarios scenarios;
    private final Faults faults;

    public Switchboard(Handshakes handshakes, Clients clients, Scenarios scenarios, Faults faults) {
        this.handshakes = handshakes;
        this.clients = clients;
        this.scenarios = scenarios;
        this.faults = faults;
    }

    /** The last handshake and the scenarios; scenarios are for a demonstration alone, whose pages they speak of. */
    StartPage.Control show(boolean demonstration, Language language) {
        return new StartPage.Control(
                handshakes.last(1).stream().findFirst().map(drawn -> new StartPage.Happened(drawn,
                        clients.find(drawn.summary().client()).map(site -> NamedSite.of(site, language)))),
                demonstration ? scenarios.all() : List.of(),
                faults.all().stream().filter(ArmedFault::live).count());
    }
}
