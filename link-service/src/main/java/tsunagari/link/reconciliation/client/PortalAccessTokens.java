package tsunagari.link.reconciliation.client;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tsunagari.events.SigningKey;
import tsunagari.link.platform.keys.ClientKeys;
import tsunagari.link.site.Site;

/** Makes the bearer tokens by which a portal knows that a site asks for its list (RFC 9068, section 2.1, {@code typ}). */
@Singleton
class PortalAccessTokens {

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final ClientKeys keys;
    private final Clock clock;

    PortalAccessTokens(ClientKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A new one for one call. */
    String of(Site site) {
        Instant now = clock.instant();
        String client = site.portal().clientId();
        SigningKey key = keys.of(site.id()).current();
        return Jwt.issuer(client).subject(client).claim("aud", site.portal().issuer()).issuedAt(now)
                .expiresAt(now.plus(LIFETIME)).claim("jti", UUID.randomUUID().toString())
                .jws().type("at+jwt").keyId(key.id()).algorithm(SignatureAlgorithm.fromAlgorithm(key.algorithm()))
                .sign(key.key());
    }
}
