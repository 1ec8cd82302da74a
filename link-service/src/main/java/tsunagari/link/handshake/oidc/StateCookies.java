package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;

/**
 * The cookies in which quarkus-oidc keeps a browser's handshakes, one for each state. It opens one only to redeem the
 * code, and asks neither for its age nor for its browser; so it is opened here first, with the same key.
 */
@ApplicationScoped
class StateCookies {

    private static final int OPEN_HANDSHAKES = 5;
    private static final Pattern ENCRYPTED = Pattern.compile("[\\w-]+(\\.[\\w-]*+){4}");

    private final SecretKey key;

    StateCookies(LinkConfig config) {
        this.key = OidcUtils.createSecretKeyFromDigest(config.stateSecret());
    }

    /**
     * The handshake that this browser keeps under this state. Its cookie is the state and what quarkus-oidc keeps,
     * encrypted (RFC 7516, section 7.1). With more or fewer parts quarkus-oidc would take it for one that keeps nothing,
     * and redeem the code without verifier and nonce.
     */
    Optional<Handshake> kept(Site site, RoutingContext request, String state) {
        return Optional.ofNullable(request.request().getCookie(prefix(site) + state)).map(Cookie::getValue)
                .filter(value -> value.startsWith(state + "|"))
                .map(value -> value.substring(state.length() + 1))
                .filter(encrypted -> ENCRYPTED.matcher(encrypted).matches())
                .flatMap(this::decrypted)
                .map(kept -> kept.of(site, state));
    }

    /** Empty if it is nothing that was encrypted here: jose4j's exceptions tell no more, and are checked ones of all kinds. */
    private Optional<HandshakeQuery> decrypted(String encrypted) {
        try {
            return Optional.of(OidcUtils.decryptJson(encrypted, key).getString(OidcUtils.STATE_COOKIE_RESTORE_PATH))
                    .map(URI::create).map(HandshakeQuery::of);
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** Each abandoned handshake leaves a cookie behind, and too many make every request too large for the server. */
    void forgetOld(Site site, RoutingContext request) {
        List<String> open = inOrderOfAge(request, request.request().cookies().stream().map(Cookie::getName)
                .filter(name -> name.startsWith(prefix(site))).toList());
        open.stream().limit(Math.max(0, open.size() - OPEN_HANDSHAKES + 1L)).forEach(name -> request.response().addCookie(
                Cookie.cookie(name, "").setPath("/" + site.id()).setMaxAge(0)));
    }

    /** The server sorts cookies by name; browsers send the oldest first (RFC 6265, section 5.4). */
    private static List<String> inOrderOfAge(RoutingContext request, List<String> names) {
        String header = String.join("; ", request.request().headers().getAll(HttpHeaders.COOKIE));
        return names.stream().sorted(Comparator.comparingInt(name -> header.indexOf(name + "="))).toList();
    }

    private static String prefix(Site site) {
        return OidcUtils.STATE_COOKIE_NAME + "_" + site.id() + "_";
    }
}
