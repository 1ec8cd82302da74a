package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Situation;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.journal.Exchange;

/** Refuses sound events of the sites, where a fault wants that. */
@ApplicationScoped
public class EventFaults {

    private static final String DESCRIPTION = "a fault of the portal was armed";

    private final Faults faults;
    private final Situations situations;
    private final Exchange exchange;

    public EventFaults(Faults faults, Situations situations, Exchange exchange) {
        this.faults = faults;
        this.situations = situations;
        this.exchange = exchange;
    }

    /** The error instead of 202, if the event shall not be stored. */
    Optional<EventError> refusal(Connection said) {
        Situation situation = situations.of(said.site().value(), said.subject().value());
        if (struck(FaultName.EVENTS_REFUSED, situation)) {
            return Optional.of(EventError.invalidRequest(DESCRIPTION));
        }
        return struck(FaultName.EVENTS_DOWN, situation) ? Optional.of(EventError.unavailable(DESCRIPTION))
                : Optional.empty();
    }

    private boolean struck(FaultName fault, Situation situation) {
        boolean struck = faults.strike(fault, situation).isPresent();
        if (struck) {
            exchange.struck(fault.name());
        }
        return struck;
    }
}
