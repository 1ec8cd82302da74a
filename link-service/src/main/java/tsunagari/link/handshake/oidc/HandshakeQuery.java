package tsunagari.link.handshake.oidc;

import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.Target;
import tsunagari.link.site.SignInDemands;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/**
 * What a handshake carries from its start to its end. It is the path and query of a request that is never answered by
 * itself: quarkus-oidc keeps it as the path to restore, in the encrypted state cookie.
 *
 * @param browserHash the hash of the {@link tsunagari.link.handshake.BrowserBinding} of the browser
 * @param begunAt when it began
 * @param loginHint passed on to the portal and not kept
 * @param repeated whether the person was sent back to the portal to sign in anew
 */
public record HandshakeQuery(Target target, Reference reference, String browserHash, Instant begunAt,
        Optional<String> loginHint, boolean repeated) {

    /** Parameters that quarkus-oidc passes on to the portal and leaves out of what it keeps. */
    static final List<String> FORWARDED = List.of("login_hint", "prompt", "max_age", "acr_values");

    private static final String REPEATED = "repeated";
    private static final String BEGUN = "begun";
    private static final String BROWSER = "browser";

    /**
     * Makes this the path and query of the request, which then runs through its routes again. The parameters that the
     * request was read with before are replaced too: quarkus-oidc keeps and passes on what it finds there.
     */
    public void become(RoutingContext request, Site site) {
        Map<String, String> parameters = parameters(site);
        request.queryParams().clear().addAll(parameters);
        request.reroute("/" + site.id() + "/handshake/" + target.path() + "?" + parameters.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** A portal must tell when the person signed in only if it is asked for an age (OpenID Connect Core 1.0, section 2). */
    private Map<String, String> parameters(Site site) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("reference", reference.value());
        parameters.put(BROWSER, browserHash);
        parameters.put(BEGUN, Long.toString(begunAt.toEpochMilli()));
        SignInDemands demands = site.portal().demands();
        age(demands).ifPresent(age -> parameters.put("max_age", Long.toString(age.toSeconds())));
        if (!demands.acrValues().isEmpty()) {
            parameters.put("acr_values", String.join(" ", demands.acrValues()));
        }
        loginHint.ifPresent(hint -> parameters.put("login_hint", hint));
        if (repeated) {
            parameters.put(REPEATED, "true");
            parameters.put("prompt", "login");
        }
        return parameters;
    }

    /** Whoever has to sign in anew has no sign-in yet that would do: a portal may overlook {@code prompt} alone. */
    private Optional<Duration> age(SignInDemands demands) {
        return repeated ? Optional.of(Duration.ZERO) : target.oldestSignIn(demands);
    }

    /** The handshake that kept this under its state. */
    Handshake of(Site site, String state) {
        return new Handshake(site, state, target, reference, browserHash, begunAt, repeated);
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
        return new HandshakeQuery(target, new Reference(query.get("reference")), query.get(BROWSER),
                Instant.ofEpochMilli(Long.parseLong(query.get(BEGUN))), Optional.empty(), query.containsKey(REPEATED));
    }
}
