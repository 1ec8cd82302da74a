package tsunagari.link.support.web;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.platform.config.SupportConfig;

/**
 * Verifies the tokens by which the people of the support desk and auditors are known: signature and algorithm, issuer,
 * audience, expiry, at most an hour of life, and a subject.
 */
@Startup
@ApplicationScoped
public class SupportTokens extends DefaultJWTTokenParser {

    static final String AUDIENCE = "tsunagari-support";

    private static final Logger LOG = Logger.getLogger(SupportTokens.class);
    private static final long LONGEST_LIFE = 3600;
    private static final int SKEW = 30;
    private static final int LONGEST_NAME = 255;
    private static final int REFRESH_MINUTES = 1;

    private final Optional<JWTAuthContextInfo> settings;
    private final LoadedKeys<SupportKeys> keys;

    SupportTokens(LinkConfig config, Clock clock) {
        this.settings = config.support().issuer()
                .map(issuer -> settings(issuer, config.support(), config.insecureHttp()));
        this.keys = new LoadedKeys<>(() -> SupportKeys.load(settings.orElseThrow()), clock);
    }

    static JWTAuthContextInfo settings(String issuer, SupportConfig support, boolean insecureHttp) {
        String location = support.keysLocation().orElseThrow(() -> new IllegalStateException(
                "tsunagari.link.support.keys-location: is required beside tsunagari.link.support.issuer"));
        if (location.startsWith("http:") && !insecureHttp) {
            throw new IllegalStateException("tsunagari.link.support.keys-location: must be https or a file");
        }
        JWTAuthContextInfo settings = new JWTAuthContextInfo(location, issuer);
        settings.setExpectedAudience(Set.of(AUDIENCE));
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.fromAlgorithm(support.signatureAlgorithm())));
        settings.setKeyFormat(KeyFormat.JWK);
        settings.setMaxTimeToLiveSecs(LONGEST_LIFE);
        settings.setClockSkew(SKEW);
        settings.setRequireNamedPrincipal(false);
        settings.setRequiredClaims(Set.of("sub", "iat", "exp"));
        settings.setJwksRefreshInterval(REFRESH_MINUTES);
        settings.setForcedJwksRefreshInterval(REFRESH_MINUTES);
        return settings;
    }

    /**
     * The claims of a good token; empty for any other, and where nobody's tokens are taken.
     *
     * @throws tsunagari.link.support.SupportKeysUnavailable if there are no keys to check it with
     */
    Optional<JwtClaims> verify(String token) {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(token, settings.get()).getJwtClaims()).filter(SupportTokens::named);
        } catch (ParseException e) {
            LOG.warnf("support.token-refused reason=%s", reason(e));
            return Optional.empty();
        }
    }

    /** What the desk's pages need to know of a good token. @param role whether it permits anything at the desk */
    public record Good(Instant expiry, boolean role) {
    }

    /**
     * What is to be known of a good token; empty for any other.
     *
     * @throws tsunagari.link.support.SupportKeysUnavailable if there are no keys to check it with
     */
    public Optional<Good> good(String token) {
        return verify(token).map(claims -> new Good(
                Instant.ofEpochSecond(((Number) claims.getClaimValue("exp")).longValue()), Roles.any(roles(claims))));
    }

    private static boolean named(JwtClaims claims) {
        return claims.getClaimValue("sub") instanceof String name && !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static String reason(ParseException failure) {
        return (failure.getCause() == null ? failure : failure.getCause()).getClass().getSimpleName();
    }

    /** MicroProfile JWT's {@code groups}; whatever else it is, it is no role. */
    static Set<String> roles(JwtClaims claims) {
        return claims.getClaimValue("groups") instanceof List<?> groups
                ? Set.copyOf(groups.stream().filter(String.class::isInstance).map(String.class::cast).toList()) : Set.of();
    }

    @Override
    protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo info) {
        // SmallRye would keep a resolver without keys for ever if the first answer was not a key set.
        return keys.get();
    }
}
