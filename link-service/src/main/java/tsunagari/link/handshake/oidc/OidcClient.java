package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.portal.client.Portals;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.Site;

/**
 * quarkus-oidc as this service uses it: to send a browser to the portal, and to redeem what it brings back. It is
 * asked by the two routes of the handshake alone and never sees another request; so it can neither take a cookie for
 * a session nor answer in place of a page.
 */
@ApplicationScoped
public class OidcClient {

    private static final int OPEN_HANDSHAKES = 5;
    private static final Pattern ENCRYPTED = Pattern.compile("[\\w-]+(\\.[\\w-]*+){4}");

    private final OidcAuthenticationMechanism oidc;
    private final IdTokenVerifier idTokens;
    private final Portals portals;

    OidcClient(OidcAuthenticationMechanism oidc, IdTokenVerifier idTokens, Portals portals) {
        this.oidc = oidc;
        this.idTokens = idTokens;
        this.portals = portals;
    }

    /** A handshake that the portal's answer completed. */
    public record Completed(Handshake handshake, PortalAuthentication authentication) {
    }

    /**
     * The URL of the portal that the browser goes to next; the state cookie is added to the answer. The request's path
     * and query must be a {@link HandshakeQuery}: that is what is kept until the callback.
     */
    public Uni<String> authorizationUrl(Site site, RoutingContext request) {
        forgetOidcSession(request);
        forgetOldHandshakes(site, request);
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, site.id().value());
        return oidc.getChallenge(request).map(OidcClient::location);
    }

    /** The one header of a challenge that is a redirect; its name is no String, so it cannot be asked for by one. */
    private static String location(ChallengeData challenge) {
        return challenge.getHeaders().values().stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("quarkus-oidc's challenge leads nowhere: " + challenge.status));
    }

    /** Whether the portal must name itself in its answer (RFC 9207, section 2.4). */
    public Uni<Boolean> mustNameItself(Site site, RoutingContext request) {
        FeaturePolicy policy = site.portal().features().issParameter();
        if (policy != FeaturePolicy.AS_ADVERTISED) {
            return Uni.createFrom().item(policy == FeaturePolicy.REQUIRED);
        }
        Context origin = request.vertx().getOrCreateContext();
        return Uni.createFrom().completionStage(() -> portals.metadata(site))
                .emitOn(task -> origin.runOnContext(none -> task.run()))
                .map(portal -> policy.applies(portal.issParameter()));
    }

    /**
     * Whether this browser has begun a handshake with this state. Its cookie is the state and what quarkus-oidc keeps,
     * encrypted (RFC 7516, section 7.1). With more or fewer parts quarkus-oidc would take it for one that keeps nothing, and
     * redeem the code without verifier and nonce.
     */
    public boolean begunHere(Site site, RoutingContext request, String state) {
        Cookie cookie = request.request().getCookie(stateCookies(site) + state);
        return cookie != null && cookie.getValue().startsWith(state + "|")
                && ENCRYPTED.matcher(cookie.getValue().substring(state.length() + 1)).matches();
    }

    /**
     * Redeems the code and verifies the ID token. The request must have passed
     * {@link tsunagari.link.handshake.CallbackCheck}.
     */
    public Uni<Completed> complete(Site site, RoutingContext request) {
        forgetOidcSession(request);
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, site.id().value());
        return oidc.authenticate(request, new IdTokenIdentities(idTokens, site, request))
                .onItem().<Completed>transform(identity -> {
                    throw new IllegalStateException("quarkus-oidc did not restore the path that it was given");
                })
                .onFailure(AuthenticationRedirectException.class).recoverWithItem(success -> {
                    forgetOidcSession(request);
                    return completed(site, request, (AuthenticationRedirectException) success);
                });
    }

    private static Completed completed(Site site, RoutingContext request, AuthenticationRedirectException success) {
        HandshakeQuery kept = HandshakeQuery.of(URI.create(success.getRedirectUri()));
        String state = request.queryParams().get("state");
        return new Completed(new Handshake(site, state, kept.target(), kept.reference(), kept.browserHash(),
                kept.begunAt(), kept.repeated()), IdTokenIdentities.proved(request));
    }

    /** With a session cookie quarkus-oidc would take the browser for signed in, and never look at the callback. */
    private static void forgetOidcSession(RoutingContext request) {
        namesBeginningWith(request, OidcUtils.SESSION_COOKIE_NAME)
                .forEach(name -> request.response().removeCookies(name, false));
    }

    /** Each abandoned handshake leaves a cookie behind, and too many make every request too large for the server. */
    private static void forgetOldHandshakes(Site site, RoutingContext request) {
        List<String> open = inOrderOfAge(request, namesBeginningWith(request, stateCookies(site)));
        open.stream().limit(Math.max(0, open.size() - OPEN_HANDSHAKES + 1L)).forEach(name -> request.response().addCookie(
                Cookie.cookie(name, "").setPath("/" + site.id()).setMaxAge(0)));
    }

    /** The server sorts cookies by name; browsers send the oldest first (RFC 6265, section 5.4). */
    private static List<String> inOrderOfAge(RoutingContext request, List<String> names) {
        String header = String.join("; ", request.request().headers().getAll(HttpHeaders.COOKIE));
        return names.stream().sorted(Comparator.comparingInt(name -> header.indexOf(name + "="))).toList();
    }

    private static List<String> namesBeginningWith(RoutingContext request, String prefix) {
        return request.request().cookies().stream().map(Cookie::getName).filter(name -> name.startsWith(prefix)).toList();
    }

    private static String stateCookies(Site site) {
        return OidcUtils.STATE_COOKIE_NAME + "_" + site.id() + "_";
    }
}
