package tsunagari.portal.fault;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.portal.platform.CurrentBrowser;

/**
 * The scenarios in the browser at hand: each is armed for one strike and, wherever the portal can tell browsers apart, for
 * this browser alone, so that several people can try things out at one portal.
 */
@RequestScoped
public class Scenarios {

    private final Faults faults;
    private final CurrentBrowser browser;

    public Scenarios(Faults faults, CurrentBrowser browser) {
        this.faults = faults;
        this.browser = browser;
    }

    /** A scenario on a page. */
    public record Shown(Scenario scenario, boolean armed) {
    }

    /** All scenarios, and which of them will strike. */
    public List<Shown> all() {
        return Arrays.stream(Scenario.values())
                .map(scenario -> new Shown(scenario, armed(scenario).findFirst().isPresent())).toList();
    }

    /** Arms a scenario that is not armed yet. Returns false where too many faults are. */
    boolean arm(Scenario scenario) {
        Arming arming = new Arming(scenario.fault(), Optional.of(1), scope(scenario), Optional.empty());
        return armed(scenario).findFirst().isPresent() || faults.arm(arming).isPresent();
    }

    /** Takes a scenario back. */
    void clear(Scenario scenario) {
        armed(scenario).map(ArmedFault::id).forEach(faults::clear);
    }

    private Stream<ArmedFault> armed(Scenario scenario) {
        return faults.all().stream().filter(fault -> fault.live() && fault.arming().fault() == scenario.fault()
                && fault.arming().times().isPresent() && fault.arming().scope().equals(scope(scenario)));
    }

    private FaultScope scope(Scenario scenario) {
        return new FaultScope(Optional.empty(), Optional.empty(), Optional.of(browser.id().value())
                .filter(id -> scenario.fault().place().scopes().contains(ScopeKind.BROWSER)));
    }
}
