package tsunagari.portal.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tsunagari.portal.platform.Language;

/**
 * What the page with the switches shows.
 *
 * @param given what was typed, so that it is still there after an answer
 * @param problem code of the refusal, empty when there is none
 */
public record SwitchesPage(List<Group> groups, List<Armed> armed, Set<String> clients, Map<String, String> given,
        String problem) {

    /** The faults of a layer. */
    public record Group(Layer layer, List<Switch> switches) {

        /** Name for the template. */
        public String name() {
            return layer.name();
        }
    }

    /** One fault that can be armed. */
    public record Switch(String name, String description, boolean accept, List<String> scopes) {
    }

    /** One fault that is armed; {@code left} is empty when there is no end to it. */
    public record Armed(String id, String name, String left, String applied, String scope) {
    }

    /** Whether something was refused. */
    public boolean refused() {
        return !problem.isEmpty();
    }

    /** What was typed in a field. */
    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    static List<Group> groups(Descriptions descriptions, Language language, WantedFault limits) {
        List<ScopeKind> wanted = new FaultScope(limits.get("client"), limits.get("subject"), limits.get("browser")).kinds();
        return Arrays.stream(Layer.values()).map(layer -> new Group(layer, Arrays.stream(FaultName.values())
                .filter(fault -> fault.layer() == layer && fault.place().scopes().containsAll(wanted))
                .map(fault -> new Switch(fault.name(), descriptions.of(fault, language),
                        fault.expected() == Expected.ACCEPT,
                        fault.place().scopes().stream().map(ScopeKind::member).toList()))
                .toList())).toList();
    }

    static Armed armed(ArmedFault fault) {
        FaultScope scope = fault.arming().scope();
        String limits = String.join(", ", Stream.of(scope.client().map(value -> "client=" + value),
                        scope.subject().map(value -> "subject=" + value), scope.browser().map(value -> "browser=" + value),
                        fault.arming().delay().map(value -> "delay=" + value))
                .flatMap(Optional::stream).toList());
        return new Armed(fault.id().value(), fault.arming().fault().name(),
                fault.left().map(String::valueOf).orElse(""), String.valueOf(fault.applied()), limits);
    }
}
