package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;

/**
 * The armed faults, at most {@value #LIMIT}. Finding and counting a strike are one step, so that N times are exactly N
 * strikes however many requests come at once, and a fault that is meant for somebody else is not used up.
 */
@ApplicationScoped
public class Faults {

    static final int LIMIT = 1_000;

    private final RandomIds ids;
    private final Map<FaultId, ArmedFault> armed = new LinkedHashMap<>();

    public Faults(RandomIds ids) {
        this.ids = ids;
    }

    /** Arms a fault beside those that are armed already. Empty when there are too many that may still strike. */
    public synchronized Optional<FaultId> arm(Arming arming) {
        if (armed.size() >= LIMIT) {
            armed.values().stream().filter(fault -> !fault.live()).findFirst().map(ArmedFault::id)
                    .ifPresent(armed::remove);
        }
        if (armed.size() >= LIMIT) {
            return Optional.empty();
        }
        FaultId id = new FaultId(ids.next());
        armed.put(id, new ArmedFault(id, arming, 0));
        return Optional.of(id);
    }

    /** All faults that were not cleared, the earliest armed first. */
    public synchronized List<ArmedFault> all() {
        return List.copyOf(armed.values());
    }

    /** An armed fault. */
    public synchronized Optional<ArmedFault> find(FaultId id) {
        return Optional.ofNullable(armed.get(id));
    }

    /** Clears one fault; returns whether there was one. */
    public synchronized boolean clear(FaultId id) {
        return armed.remove(id) != null;
    }

    /** Clears all faults. */
    public synchronized void clearAll() {
        armed.clear();
    }

    /** Lets one fault strike, if it is armed for this situation; of several of one name the earliest armed. */
    public synchronized Optional<Strike> strike(FaultName name, Situation situation) {
        return matching(fault -> fault == name, situation).findFirst().map(this::count);
    }

    /** Lets every fault of a place and layer strike that is armed for this situation, each name once. */
    public synchronized List<Strike> strikeAll(Place place, Layer layer, Situation situation) {
        Map<FaultName, ArmedFault> earliest = new EnumMap<>(FaultName.class);
        matching(fault -> fault.place() == place && fault.layer() == layer, situation)
                .forEach(fault -> earliest.putIfAbsent(fault.arming().fault(), fault));
        return new ArrayList<>(earliest.values()).stream().map(this::count).toList();
    }

    /** Lets the earliest armed fault of a place and layer strike, where one answer can fail in one way only. */
    public synchronized Optional<Strike> strikeFirst(Place place, Layer layer, Situation situation) {
        return matching(fault -> fault.place() == place && fault.layer() == layer, situation)
                .findFirst().map(this::count);
    }

    /** Whether a fault would strike in this situation. Counts nothing. */
    public synchronized boolean awaits(FaultName name, Situation situation) {
        return matching(fault -> fault == name, situation).findFirst().isPresent();
    }

    /** Whether a fault of this name was armed and not cleared, even if it has done its work. */
    public synchronized boolean present(FaultName name) {
        return armed.values().stream().anyMatch(fault -> fault.arming().fault() == name);
    }

    static ControlRefusal full() {
        return ControlRefusal.of(409, "TOO_MANY_FAULTS", "at most " + LIMIT + " faults can be armed; clear some");
    }

    void forget(@Observes PortalReset reset) {
        clearAll();
    }

    private Stream<ArmedFault> matching(Predicate<FaultName> names, Situation situation) {
        return armed.values().stream().filter(fault -> names.test(fault.arming().fault()) && fault.meets(situation));
    }

    private Strike count(ArmedFault fault) {
        armed.put(fault.id(), fault.struck());
        return Strike.of(fault);
    }
}
