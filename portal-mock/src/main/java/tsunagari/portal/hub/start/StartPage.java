package tsunagari.portal.hub.start;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.clock.PresentClock;
import tsunagari.portal.fault.Scenarios;
import tsunagari.portal.hub.NamedSite;
import tsunagari.portal.journal.DrawnHandshake;
import tsunagari.portal.persona.Persona;

/**
 * What the start page shows. A portal that stands alone knows neither a walk nor services, and shows none.
 *
 * @param walk the numbered click path
 * @param people the personas and where they stand
 * @param control what is there where the control API is
 * @param clock the portal's and the machine's time
 * @param around pages of other services
 */
public record StartPage(Optional<Walk> walk, List<Person> people, Optional<Control> control,
        List<ServiceStates.ServiceState> services, PresentClock.Shown clock, Around around) {

    /** Whether there is anything to switch or to look at. */
    public boolean workshop() {
        return control.isPresent() || !services.isEmpty() || around.mailbox().isPresent()
                || around.supportDesk().isPresent();
    }

    /** Whether a service did not answer that it is ready. */
    public boolean down() {
        return services.stream().anyMatch(service -> !service.ready());
    }

    /** A persona, and the sites to which this person is connected by now. */
    public record Person(Persona persona, List<NamedSite> connected) {
    }

    /** The click path: who walks it, and to which site. */
    public record Walk(Persona persona, NamedSite site) {
    }

    /**
     * What is shown and switched where the control API is.
     *
     * @param scenarios only in a demonstration, whose pages they describe
     * @param armed how many faults may still strike
     */
    public record Control(Optional<Happened> happened, List<Scenarios.Shown> scenarios, long armed) {
    }

    /** The last handshake; {@code site} is empty when no registered site took part. */
    public record Happened(DrawnHandshake drawn, Optional<NamedSite> site) {
    }

    /** Pages of other services. */
    public record Around(Optional<URI> mailbox, Optional<URI> supportDesk) {
    }
}
