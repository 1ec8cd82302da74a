package tsunagari.account.platform.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;

/**
 * Turns a bearer token into its {@link ServiceToken}. Signature, algorithm, issuer, audience and expiry are checked as
 * {@code mp.jwt.verify.*} says, then {@link ServiceTokenRules}.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class ServiceTokenFactory extends JWTCallerPrincipalFactory {

    private static final Logger LOG = Logger.getLogger(ServiceTokenFactory.class);

    private final ServiceTokenParser parser = new ServiceTokenParser();
    private final Clock clock;

    ServiceTokenFactory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        JwtContext parsed = parser.parse(token, settings);
        String type = parsed.getJoseObjects().get(0).getHeader("typ");
        Optional<TokenRejection> rejection = rejectionOf(type, parsed.getJwtClaims());
        if (rejection.isPresent()) {
            LOG.infof("event=service-token-rejected reason=%s", rejection.get());
            throw new ParseException(rejection.get().name());
        }
        return new ServiceToken(type, parsed.getJwtClaims());
    }

    private Optional<TokenRejection> rejectionOf(String type, JwtClaims claims) throws ParseException {
        try {
            return ServiceTokenRules.check(type, claims.getIssuedAt().getValue(),
                    claims.getExpirationTime().getValue(), clock.instant());
        } catch (MalformedClaimException malformed) {
            throw new ParseException("iat or exp is malformed", malformed);
        }
    }
}
