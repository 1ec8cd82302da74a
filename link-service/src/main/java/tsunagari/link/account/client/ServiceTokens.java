package tsunagari.link.account.client;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tsunagari.events.SigningKey;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;

/** Makes the tokens by which the account service knows this service (RFC 9068): one for one call. */
@Singleton
class ServiceTokens {

    private static final String AUDIENCE = "tsunagari-account-service";
    private static final Duration LIFETIME = Duration.ofSeconds(60);

    private final SigningKeys keys;
    private final String issuer;
    private final Clock clock;

    ServiceTokens(SigningKeys keys, LinkConfig config, Clock clock) {
        this.keys = keys;
        this.issuer = config.baseUrl();
        this.clock = clock;
    }

    /** The value of an Authorization header that permits this operation at this site: another's service may be another's. */
    String bearer(Scope scope, Site site) {
        Instant now = clock.instant();
        SigningKey key = keys.current();
        return "Bearer " + Jwt.issuer(issuer).audience(AUDIENCE).issuedAt(now).expiresAt(now.plus(LIFETIME))
                .claim("jti", UUID.randomUUID().toString()).claim("scope", scope.value)
                .claim("site", site.id().value())
                .jws().type("at+jwt").keyId(key.id()).algorithm(SignatureAlgorithm.fromAlgorithm(key.algorithm()))
                .sign(key.key());
    }

    /** What a token permits. */
    enum Scope {
        VERIFY_CREDENTIALS("credentials:verify"),
        SETTLE_CREDENTIALS("credentials:settle"),
        READ_ACCOUNTS("accounts:read"),
        RESOLVE_MISMATCHES("mismatches:resolve"),
        ANNOUNCE_LINKINGS("linkings:write"),
        REGISTER_ACCOUNTS("accounts:register"),
        CONFIRM_ACCOUNTS("accounts:confirm"),
        WITHDRAW_ACCOUNTS("accounts:withdraw"),
        NOTIFY_OWNERS("accounts:notify");

        private final String value;

        Scope(String value) {
            this.value = value;
        }
    }
}
