package tsunagari.portal.junit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the portal knows about one client, which is one site. Only the redirect URI and a way to authenticate are needed;
 * the addresses of the hub default to paths of the redirect URI's host.
 */
public final class ClientSettings {
    private final Set<String> redirectUris = new LinkedHashSet<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    ClientSettings(String id) {
        settings.put("texts.ja.name", id);
    }

    /** An exact redirect URI; may be called again for another one. */
    public ClientSettings redirectUri(String uri) {
        redirectUris.add(uri);
        return this;
    }

    /** Where the client publishes its public keys ({@code private_key_jwt}). */
    public ClientSettings jwksUri(String uri) {
        return setting("jwks-uri", uri);
    }

    /** The client's secret, at least 16 characters, in the profile {@code basic}. */
    public ClientSettings secret(String secret) {
        return setting("secret", secret);
    }

    /** The client's {@code initiate_login_uri} (OpenID Connect Core 1.0, section 4), for the hub's links. */
    public ClientSettings initiateLoginUri(String uri) {
        return setting("initiate-login-uri", uri);
    }

    /** The {@code target_link_uri} with which the hub begins a connection. */
    public ClientSettings connectUri(String uri) {
        return setting("connect-uri", uri);
    }

    /** The {@code target_link_uri} with which the hub opens the site. */
    public ClientSettings openUri(String uri) {
        return setting("open-uri", uri);
    }

    /** An exact address to which a sign-out at the portal may return. */
    public ClientSettings postLogoutRedirectUri(String uri) {
        return setting("post-logout-redirect-uris", uri);
    }

    /** Where logout tokens go (OpenID Connect Back-Channel Logout 1.0). */
    public ClientSettings backchannelLogoutUri(String uri) {
        return setting("backchannel-logout-uri", uri);
    }

    /** Where release events go (RFC 8935). */
    public ClientSettings eventsUri(String uri) {
        return setting("events-uri", uri);
    }

    /** The site's name on the portal's pages; otherwise its id. */
    public ClientSettings name(String name) {
        return setting("texts.ja.name", name);
    }

    /** Any other setting of {@code portal.clients.<id>}, by the part of the key after the id. */
    public ClientSettings setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    void writeTo(Map<String, String> all, String id) {
        if (redirectUris.isEmpty()) {
            throw new IllegalStateException("The client " + id + " needs a redirectUri");
        }
        URI site = URI.create(redirectUris.iterator().next()).resolve("/");
        String prefix = "portal.clients." + id + ".";
        Map<String, String> given = new LinkedHashMap<>(Map.of(
            "jwks-uri", site.resolve("jwks").toString(), "initiate-login-uri", site.resolve("initiate-login").toString(), "connect-uri", site.toString(),
            "open-uri", site.toString(), "events-uri", site.resolve("events").toString()));
        given.putAll(settings);
        given.put("redirect-uris", String.join(",", redirectUris));
        given.forEach((key, value) -> all.put(prefix + key, value));
    }
}
