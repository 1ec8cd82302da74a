package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.portal.journal.Exchange;

/** Lets faults strike the request at hand, so that the journal has them in its entry. */
@ApplicationScoped
public class RequestFaults {

    private final Faults faults;
    private final Exchange exchange;

    public RequestFaults(Faults faults, Exchange exchange) {
        this.faults = faults;
        this.exchange = exchange;
    }

    /** Lets a fault strike, if it is armed for this situation. Returns whether it did. */
    public boolean strike(FaultName name, Situation situation) {
        boolean struck = faults.strike(name, situation).isPresent();
        if (struck) {
            exchange.struck(name.name());
        }
        return struck;
    }
}
