package tsunagari.link.portal.client;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tsunagari.events.BoundedHttp;
import tsunagari.events.StrictJson;
import tsunagari.link.check.Finding;
import tsunagari.link.check.Reachability;
import tsunagari.link.platform.keys.ClientTokens;
import tsunagari.link.site.ClientAuthentication;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.Site;

/**
 * Pushes an authorization request (RFC 9126) that no browser will use: the portal forgets it, and takes it only from a client
 * that it knows, by its key or secret and by its redirect URI.
 */
@Singleton
class PushedTrial {

    private static final String PART = PortalInspection.PORTAL.part();
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_REASON = 200;
    private static final int BYTES = 32;

    private final ClientTokens tokens;
    private final SecureRandom random;

    PushedTrial(ClientTokens tokens, SecureRandom random) {
        this.tokens = tokens;
        this.random = random;
    }

    Finding of(Site site, URI address, BoundedHttp http, Duration deadline) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(Map.of("client_id", site.portal().clientId(),
                "response_type", "code", "redirect_uri", site.page("callback").toString(),
                "scope", Stream.concat(Stream.of("openid"), site.portal().scopes().stream()).collect(Collectors.joining(" ")),
                "state", unguessable(), "nonce", unguessable(), "code_challenge", unguessable(),
                "code_challenge_method", "S256"));
        form.putAll(proof(site));
        HttpRequest.Builder request = Reachability.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(encoded(form)));
        basic(site.portal()).ifPresent(value -> request.header("Authorization", value));
        return finding(site, address, http.send(request.build(), deadline));
    }

    /** What proves in the form who the site is. */
    private Map<String, String> proof(Site site) {
        return site.portal().authentication().match(new ClientAuthentication.Cases<>(
                () -> Map.of("client_assertion_type", ASSERTION_TYPE, "client_assertion", tokens.assertion(site)),
                secret -> Map.of(), secret -> Map.of("client_secret", secret.reveal())));
    }

    private static Optional<String> basic(PortalClient portal) {
        return portal.authentication().match(new ClientAuthentication.Cases<>(Optional::empty,
                secret -> Optional.of(secret.basic(portal.clientId())), secret -> Optional.empty()));
    }

    private static Finding finding(Site site, URI address, BoundedHttp.Answer answer) {
        if (answer.status() / 100 == 2) {
            return Finding.fine(PART, "%s takes a request of its client %s".formatted(address, site.portal().clientId()));
        }
        Map<String, Object> members = StrictJson.object(new String(answer.body(), StandardCharsets.UTF_8)).orElse(Map.of());
        return Finding.wrong(PART, "%s answers %d %s".formatted(address, answer.status(), reason(members)),
                "register client %s with redirect URI %s and the keys at jwks (or its secret), as portal-interface.md lists"
                        .formatted(site.portal().clientId(), site.page("callback")));
    }

    /** In the portal's words, as far as they are plain text. */
    private static String reason(Map<String, Object> members) {
        String words = (members.getOrDefault("error", "") + " " + members.getOrDefault("error_description", ""))
                .replaceAll("[^ -~]", " ").strip();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }

    /** 256 bit as Base64url, which has the form of an S256 challenge too (RFC 7636, section 4.2). */
    private String unguessable() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
