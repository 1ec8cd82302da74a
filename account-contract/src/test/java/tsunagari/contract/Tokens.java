package tsunagari.contract;

import java.util.Arrays;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/** How {@link ExampleServer} reads service tokens. */
record Tokens(JsonWebKeySet keys, String issuer, Set<Defect> defects) {

    private static final int SKEW = 5;
    private static final int LONGEST = 60 + SKEW;

    /** The status with which a call is refused; 0 if it is not. */
    int refusal(String header, String scope, String site) {
        if (header == null && defects.contains(Defect.ASKS_FOR_NO_TOKEN)) {
            return 0;
        }
        try {
            JwtClaims claims = consumer().build().processToClaims(String.valueOf(header).replaceFirst("^Bearer ", ""));
            boolean tooLong = claims.getExpirationTime().getValue() - System.currentTimeMillis() / 1000 > LONGEST;
            if (tooLong && !defects.contains(Defect.TAKES_FUTURE_TOKENS)) {
                return 401;
            }
            boolean scoped = Arrays.asList(claims.getStringClaimValue("scope").split(" ")).contains(scope)
                    || defects.contains(Defect.TAKES_ANY_SCOPE);
            return scoped && (site.equals(claims.getClaimValue("site")) || defects.contains(Defect.TAKES_ANY_SITE)) ? 0 : 403;
        } catch (InvalidJwtException | MalformedClaimException e) {
            return 401;
        }
    }

    private JwtConsumerBuilder consumer() {
        JwtConsumerBuilder builder = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(defects.contains(Defect.TAKES_EXPIRED_TOKENS) ? 86_400 : SKEW);
        if (!defects.contains(Defect.TAKES_ANY_ISSUER)) {
            builder.setExpectedIssuer(issuer);
        }
        if (!defects.contains(Defect.TAKES_ANY_TYPE)) {
            builder.setExpectedType(true, "at+jwt");
        }
        if (defects.contains(Defect.TAKES_UNSIGNED_TOKENS)) {
            builder.setDisableRequireSignature().setSkipSignatureVerification()
                    .setJwsAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        } else {
            builder.setJwsAlgorithmConstraints(ConstraintType.PERMIT, "ES256");
        }
        return defects.contains(Defect.TAKES_ANY_AUDIENCE)
                ? builder.setSkipDefaultAudienceValidation() : builder.setExpectedAudience("tsunagari-account-service");
    }
}
