package tsunagari.portal.provider.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.fault.token.IdTokenFaults;
import tsunagari.portal.fault.token.TokenChanges;
import tsunagari.portal.fault.token.TokenForge;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.authorize.Grant;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.keys.SigningKeys;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** Builds and signs every token that leaves the portal. */
@ApplicationScoped
public class Tokens {

    private static final Duration ID_TOKEN_LIFETIME = Duration.ofMinutes(5);
    private static final Duration LOGOUT_TOKEN_LIFETIME = Duration.ofMinutes(2);
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final SigningKeys keys;
    private final PortalUrls urls;
    private final Clock clock;
    private final ProtocolProfile protocol;
    private final IdTokenFaults faults;
    private final TokenForge forge;

    public Tokens(SigningKeys keys, PortalUrls urls, Clock clock, ProtocolProfile protocol, IdTokenFaults faults,
            TokenForge forge) {
        this.forge = forge;
        this.faults = faults;
        this.protocol = protocol;
        this.keys = keys;
        this.urls = urls;
        this.clock = clock;
    }

    /** ID token (OpenID Connect Core 1.0, section 2) for a redeemed grant. */
    public String idToken(Grant grant, PairwiseSubject subject, String accessToken, Map<String, Object> person) {
        Map<String, Object> claims = claims(grant.client());
        claims.put("sub", subject.value());
        claims.put("exp", now() + ID_TOKEN_LIFETIME.toSeconds());
        claims.put("auth_time", grant.authenticatedAt().getEpochSecond());
        grant.nonce().ifPresent(nonce -> claims.put("nonce", nonce));
        claims.put("at_hash", RandomIds.halfHash(accessToken));
        claims.put("acr", protocol.answers().acr());
        claims.putAll(person);
        return faults.forged(claims, keys.current()).orElseGet(() -> sign("JWT", claims));
    }

    /** Logout token (OpenID Connect Back-Channel Logout 1.0, section 2.4), changed as a test wants it. */
    public String logoutToken(ClientId client, PairwiseSubject subject, TokenChanges changes) {
        Map<String, Object> claims = claims(client);
        claims.put("sub", subject.value());
        claims.put("exp", now() + LOGOUT_TOKEN_LIFETIME.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of(LOGOUT_EVENT, Map.of()));
        return sign("logout+jwt", claims, changes);
    }

    /** Security event token (RFC 8417) about a subject, changed as a test wants it. */
    public String securityEvent(ClientId client, PairwiseSubject subject, SecurityEvent event, TokenChanges changes) {
        Map<String, Object> claims = claims(client);
        claims.put("jti", event.jti());
        claims.put("toe", event.happenedAt());
        claims.put("sub_id", Map.of("format", "iss_sub", "iss", urls.issuer(), "sub", subject.value()));
        claims.put("events", Map.of(event.type(), event.body()));
        return sign("secevent+jwt", claims, changes);
    }

    private Map<String, Object> claims(ClientId audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", urls.issuer());
        claims.put("aud", audience.value());
        claims.put("iat", now());
        return claims;
    }

    private String sign(String type, Map<String, Object> claims, TokenChanges changes) {
        return changes.equals(TokenChanges.NONE) ? sign(type, claims)
                : forge.changed(type, claims, keys.current(), changes);
    }

    private String sign(String type, Map<String, Object> claims) {
        PublicJsonWebKey key = keys.current();
        return Jwt.claims(claims).jws().algorithm(SignatureAlgorithm.fromAlgorithm(key.getAlgorithm())).keyId(key.getKeyId())
                .header("typ", type).sign(key.getPrivateKey());
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
