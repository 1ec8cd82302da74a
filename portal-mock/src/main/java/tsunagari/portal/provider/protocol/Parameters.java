package tsunagari.portal.provider.protocol;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Request parameters. An empty value counts as absent, a repeated one is an error (RFC 6749, section 3.1). */
public record Parameters(Map<String, List<String>> values) {

    /** The parameters of a query or a form. */
    public static Parameters of(MultivaluedMap<String, String> received) {
        return new Parameters(received == null ? Map.of() : Map.copyOf(received));
    }

    /** The value of a parameter that was sent. */
    public Optional<String> get(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All parameters but one. */
    public Parameters without(String name) {
        Map<String, List<String>> others = new HashMap<>(values);
        others.remove(name);
        return new Parameters(Map.copyOf(others));
    }

    /** Whether a parameter was sent with exactly this value. */
    public boolean has(String name, String value) {
        return get(name).filter(value::equals).isPresent();
    }

    /** The first parameter that was sent more than once. */
    public Optional<String> repeated() {
        return values.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(Map.Entry::getKey)
                .sorted().findFirst();
    }

    /** The words of a space-separated parameter. */
    public Set<String> words(String name) {
        return get(name).map(value -> (Set<String>) new LinkedHashSet<>(Arrays.asList(value.split(" "))))
                .orElse(Set.of());
    }
}
