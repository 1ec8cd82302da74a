package tsunagari.portal.fault;

import java.util.Arrays;
import java.util.Optional;

/**
 * Faults whose effect somebody can see on pages, one at a time. What they are called and what there is to see is in
 * {@code messages/scenario_*.properties}.
 */
public enum Scenario {

    /** The portal says no. */
    DENIED(FaultName.ACCESS_DENIED),
    /** Somebody forged the ID token. */
    FORGED(FaultName.INVALID_SIGNATURE),
    /** The answer belongs to another handshake. */
    SWAPPED(FaultName.WRONG_STATE),
    /** The portal fails half-way. */
    BROKEN(FaultName.STATUS_503),
    /** The portal knows the user by another subject. */
    STRANGER(FaultName.SUBJECT_CHANGED),
    /** The portal believes in a connection that does not exist. */
    MISTAKEN(FaultName.PORTAL_SAYS_CONNECTED),
    /** What the site tells does not arrive at once. */
    LATE(FaultName.EVENTS_DOWN);

    private final FaultName fault;

    Scenario(FaultName fault) {
        this.fault = fault;
    }

    /** The scenario of a name. */
    static Optional<Scenario> of(String name) {
        return Arrays.stream(values()).filter(scenario -> scenario.name().equals(name)).findFirst();
    }

    /** The fault that it arms. */
    public FaultName fault() {
        return fault;
    }
}
