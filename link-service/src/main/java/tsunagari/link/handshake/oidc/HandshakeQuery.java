package tsunagari.link.handshake.oidc;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tsunagari.link.handshake.Target;
import tsunagari.link.support.Reference;

/**
 * What a handshake carries from its start to its end. It is the path and query of a request that is never answered by
 * itself: quarkus-oidc keeps it as the path to restore, in the encrypted state cookie.
 *
 * @param loginHint passed on to the portal and not kept
 * @param repeated whether the person was sent back to the portal to sign in anew
 */
public record HandshakeQuery(Target target, Reference reference, Optional<String> loginHint, boolean repeated) {

    /** Parameters that quarkus-oidc passes on to the portal and leaves out of what it keeps. */
    static final List<String> FORWARDED = List.of("login_hint", "prompt");

    private static final String REPEATED = "repeated";

    /**
     * Makes this the path and query of the request, which then runs through its routes again. The parameters that the
     * request was read with before are replaced too: quarkus-oidc keeps and passes on what it finds there.
     */
    public void become(RoutingContext request, String site) {
        Map<String, String> parameters = parameters();
        request.queryParams().clear().addAll(parameters);
        request.reroute("/" + site + "/handshake/" + target.path() + "?" + parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("reference", reference.value());
        loginHint.ifPresent(hint -> parameters.put("login_hint", hint));
        if (repeated) {
            parameters.put(REPEATED, "true");
            parameters.put("prompt", "login");
        }
        return parameters;
    }

    /**
     * Reads what was kept.
     *
     * @throws IllegalArgumentException if it is nothing that {@link #become} wrote: the state cookie is encrypted, so
     *         that is a bug
     */
    static HandshakeQuery of(URI kept) {
        Map<String, String> query = Arrays.stream(kept.getRawQuery().split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        String path = kept.getPath();
        Target target = Target.ofPath(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow(() -> new IllegalArgumentException("no target in what the handshake kept"));
        return new HandshakeQuery(target, new Reference(query.get("reference")), Optional.empty(),
                query.containsKey(REPEATED));
    }
}
