package tsunagari.portal.fault;

import java.util.Optional;

/** A fault that was armed, and how often it has struck. It stays to be seen after its last strike, until it is cleared. */
public record ArmedFault(FaultId id, Arming arming, int applied) {

    /** How often it may still strike; empty for any number of times. */
    public Optional<Integer> left() {
        return arming.times().map(times -> times - applied);
    }

    /** Whether it may still strike. */
    public boolean live() {
        return left().map(left -> left > 0).orElse(true);
    }

    boolean meets(Situation situation) {
        return live() && arming.scope().covers(situation);
    }

    ArmedFault struck() {
        return new ArmedFault(id, arming, applied + 1);
    }
}
