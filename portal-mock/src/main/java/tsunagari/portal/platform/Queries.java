package tsunagari.portal.platform;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds addresses with query parameters. */
public final class Queries {

    private Queries() {
    }

    /** Adds encoded parameters to an address that may have some already. */
    public static URI append(String address, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query);
    }
}
