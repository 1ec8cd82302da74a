package tsunagari.link.handshake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Request parameters, built from valid ones by one change. */
final class Parameters implements Function<String, List<String>> {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    static Parameters of(String... namesAndValues) {
        Parameters parameters = new Parameters();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.values.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return parameters;
    }

    Parameters with(String name, String... replaced) {
        values.put(name, List.of(replaced));
        return this;
    }

    Parameters without(String name) {
        values.remove(name);
        return this;
    }

    @Override
    public List<String> apply(String name) {
        return values.getOrDefault(name, List.of());
    }
}
