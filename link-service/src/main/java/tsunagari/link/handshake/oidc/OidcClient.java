package tsunagari.link.handshake.oidc;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

    private final OidcAuthenticationMechanism oidc;
    private final IdTokenVerifier idTokens;
    private final StateCookies stateCookies;
    private final Portals portals;
    private final PushedRequests pushedRequests;

    OidcClient(OidcAuthenticationMechanism oidc, IdTokenVerifier idTokens, StateCookies stateCookies, Portals portals,
            PushedRequests pushedRequests) {
        this.oidc = oidc;
        this.idTokens = idTokens;
        this.stateCookies = stateCookies;
        this.portals = portals;
        this.pushedRequests = pushedRequests;
    }

    /** A handshake that the portal's answer completed. */
    public record Completed(Handshake handshake, PortalAuthentication authentication) {
    }

    /**
     * The URL of the portal that the browser goes to next; the state cookie is added to the answer. The request's path
     * and query must be a {@link HandshakeQuery}: that is what is kept until the callback. Fails with {@link PortalBusy}
     * while too many others are on their way.
     */
    public Uni<String> authorizationUrl(Site site, RoutingContext request) {
        forgetOidcSession(request);
        stateCookies.forgetOld(site, request);
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, site.id().value());
        Uni<String> url = Uni.createFrom().deferred(() -> oidc.getChallenge(request)).map(OidcClient::location);
        return EventLoop.backTo(request, () -> portals.metadata(site))
                .chain(portal -> TenantSettings.pushedTo(site, portal).isPresent()
                        ? pushedRequests.admit(site.id(), url)
                        : url);
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
        return EventLoop.backTo(request, () -> portals.metadata(site))
                .map(portal -> policy.applies(portal.issParameter()));
    }

    /** The handshake that this browser has begun with this state, at whatever time. */
    public Optional<Handshake> begun(Site site, RoutingContext request, String state) {
        return stateCookies.kept(site, request, state);
    }

    /**
     * Redeems the code and verifies the ID token. The request must have passed
     * {@link tsunagari.link.handshake.CallbackCheck}.
     *
     * @param handshake the one that the request's state names
     */
    public Uni<Completed> complete(Handshake handshake, RoutingContext request) {
        forgetOidcSession(request);
        request.put(OidcUtils.TENANT_ID_ATTRIBUTE, handshake.site().id().value());
        return oidc.authenticate(request, new IdTokenIdentities(idTokens, handshake.site(), request))
                .onItem().<Completed>transform(identity -> {
                    throw new IllegalStateException("quarkus-oidc did not restore the path that it was given");
                })
                .onFailure(AuthenticationRedirectException.class).recoverWithItem(success -> {
                    forgetOidcSession(request);
                    return new Completed(handshake, IdTokenIdentities.proved(request));
                });
    }

    /** With a session cookie quarkus-oidc would take the browser for signed in, and never look at the callback. */
    private static void forgetOidcSession(RoutingContext request) {
        request.request().cookies().stream().map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME)).toList()
                .forEach(name -> request.response().removeCookies(name, false));
    }
}
