package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.RequestFaults;
import tsunagari.portal.fault.Situation;
import tsunagari.portal.fault.Situations;

/** Refuses sound events of the sites, where a fault wants that. */
@ApplicationScoped
public class EventFaults {

    private static final String DESCRIPTION = "a fault of the portal was armed";

    private final RequestFaults faults;
    private final Situations situations;

    public EventFaults(RequestFaults faults, Situations situations) {
        this.faults = faults;
        this.situations = situations;
    }

    /** The error instead of 202, if the event shall not be stored. */
    Optional<EventError> refusal(Connection said) {
        Situation situation = situations.of(said.site().value(), said.subject().value());
        if (faults.strike(FaultName.EVENTS_REFUSED, situation)) {
            return Optional.of(EventError.invalidRequest(DESCRIPTION));
        }
        return faults.strike(FaultName.EVENTS_DOWN, situation) ? Optional.of(EventError.unavailable(DESCRIPTION))
                : Optional.empty();
    }
}
