package tsunagari.link.handshake.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.handshake.PortalSessionId;
import tsunagari.link.platform.Refreshed;
import tsunagari.link.portal.client.Portals;
import tsunagari.link.site.Site;

/**
 * Verifies ID tokens with the keys that the site's portal publishes at the time. A token that they do not verify is tried
 * once more with newer ones: the portal may have changed its keys, with or without a new {@code kid}.
 */
@ApplicationScoped
class IdTokenVerifier {

    /** A fetch that was under way already may have been a moment too early for the newest key. */
    private static final int MOST_REFRESHES = 2;

    private final Portals portals;
    private final UserInfoRequest userInfo;
    private final Clock clock;

    IdTokenVerifier(Portals portals, UserInfoRequest userInfo, Clock clock) {
        this.portals = portals;
        this.userInfo = userInfo;
        this.clock = clock;
    }

    /**
     * What a token proves; fails with {@link IdTokenRefused} if it breaks a rule.
     *
     * @param nonce the handshake's
     * @param accessToken what came with the token
     */
    CompletionStage<PortalAuthentication> verify(Site site, String idToken, String nonce, Optional<String> accessToken) {
        Refreshed<JsonWebKeySet> keys = portals.keys(site);
        IdTokenSignature signature = new IdTokenSignature(site.portal().algorithm());
        return keys.get()
                .thenCompose(set -> read(keys, set, found -> signature.read(idToken, found), MOST_REFRESHES))
                .thenCompose(reading -> reading.rejection().map(IdTokenRefused::<PortalAuthentication>because)
                        .orElseGet(() -> check(site, reading.claims().orElseThrow(), nonce, accessToken)));
    }

    private CompletionStage<IdTokenSignature.Reading> read(Refreshed<JsonWebKeySet> keys, JsonWebKeySet set,
            Function<JsonWebKeySet, IdTokenSignature.Reading> read, int refreshes) {
        IdTokenSignature.Reading reading = read.apply(set);
        return reading.keysMayBeOld() && refreshes > 0
                ? keys.newerThan(set).thenCompose(newer -> read(keys, newer, read, refreshes - 1))
                : CompletableFuture.completedStage(reading);
    }

    private CompletionStage<PortalAuthentication> check(Site site, Map<String, Object> claims, String nonce,
            Optional<String> accessToken) {
        IdTokenClaims rules = new IdTokenClaims(site.portal(), nonce, accessToken, clock.instant());
        Optional<IdTokenRejection> rejection = rules.refuse(claims);
        if (rejection.isPresent()) {
            return IdTokenRefused.because(rejection.get());
        }
        return userInfo.claims(site, claims, accessToken).thenApply(more -> new PortalAuthentication(
                rules.subject(claims).orElseThrow(), IdTokenClaims.authenticatedAt(claims),
                site.portal().displayClaim().flatMap(name -> Optional.ofNullable(claims.getOrDefault(name, more.get(name))))
                        .map(Object::toString),
                claims.get("sid") instanceof String session
                        ? Optional.of(PortalSessionId.of(session))
                        : Optional.empty()));
    }
}
