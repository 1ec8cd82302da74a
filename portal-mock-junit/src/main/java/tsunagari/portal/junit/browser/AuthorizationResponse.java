package tsunagari.portal.junit.browser;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The redirect by which the portal answers an authorization request (RFC 6749, section 4.1.2), to be read or altered. */
public final class AuthorizationResponse {
    private final String address;
    private final List<Map.Entry<String, String>> parameters;

    private AuthorizationResponse(String address, List<Map.Entry<String, String>> parameters) {
        this.address = address;
        this.parameters = List.copyOf(parameters);
    }

    /** Reads a redirect. */
    public static AuthorizationResponse of(URI redirect) {
        String[] halves = redirect.toString().split("\\?", 2);
        List<Map.Entry<String, String>> parameters = halves.length == 1 ? List.of()
            : Arrays.stream(halves[1].split("&")).map(AuthorizationResponse::parameter).toList();
        return new AuthorizationResponse(halves[0], parameters);
    }

    /** The first value of a parameter. */
    public Optional<String> get(String name) {
        return parameters.stream().filter(entry -> entry.getKey().equals(name)).map(Map.Entry::getValue).findFirst();
    }

    /** With this value in place of whatever the parameter had. */
    public AuthorizationResponse with(String name, String value) {
        return without(name).and(name, value);
    }

    /** With one more parameter, also when there is one of that name. */
    public AuthorizationResponse and(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(parameters);
        more.add(Map.entry(name, value));
        return new AuthorizationResponse(address, more);
    }

    /** Without a parameter. */
    public AuthorizationResponse without(String name) {
        return new AuthorizationResponse(address,
            parameters.stream().filter(entry -> !entry.getKey().equals(name)).toList());
    }

    /** The address to which the browser goes. */
    public URI uri() {
        return URI.create(parameters.isEmpty() ? address : address + "?" + parameters.stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue())).collect(Collectors.joining("&")));
    }

    private static Map.Entry<String, String> parameter(String pair) {
        String[] halves = pair.split("=", 2);
        return Map.entry(decoded(halves[0]), halves.length == 2 ? decoded(halves[1]) : "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
