package tsunagari.portal.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds addresses with query parameters. */
public final class Queries {

    private Queries() {
    }

    /** Adds encoded parameters to an address that may have some already. */
    public static URI append(String address, Map<String, String> parameters) {
        Map<String, List<String>> single = new LinkedHashMap<>();
        parameters.forEach((name, value) -> single.put(name, List.of(value)));
        return appendAll(address, single);
    }

    /** The same with parameters that may be repeated. */
    public static URI appendAll(String address, Map<String, List<String>> parameters) {
        String query = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return URI.create(query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query);
    }
}
