package tsunagari.link.platform.keys;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tsunagari.events.SigningKey;
import tsunagari.link.site.Site;

/** Makes the tokens by which a site is known to its portal, whose client it is: each for one call. */
@Singleton
public class ClientTokens {

    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final ClientKeys keys;
    private final Clock clock;

    ClientTokens(ClientKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Says who the client is (RFC 7523, section 3). */
    public String assertion(Site site) {
        return token(site, Optional.empty());
    }

    /** A bearer token for what the portal gives to the site alone (RFC 9068, section 2.1, {@code typ}). */
    public String accessToken(Site site) {
        return token(site, Optional.of("at+jwt"));
    }

    private String token(Site site, Optional<String> type) {
        Instant now = clock.instant();
        String client = site.portal().clientId();
        SigningKey key = keys.of(site.id()).current();
        JwtSignatureBuilder token = Jwt.issuer(client).subject(client).claim("aud", site.portal().issuer()).issuedAt(now)
                .expiresAt(now.plus(LIFETIME)).claim("jti", UUID.randomUUID().toString())
                .jws().keyId(key.id()).algorithm(SignatureAlgorithm.fromAlgorithm(key.algorithm()));
        type.ifPresent(token::type);
        return token.sign(key.key());
    }
}
