package tsunagari.link.handshake.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.PortalClient;

/**
 * The rules for the claims of an ID token whose signature holds.
 *
 * @param nonce the handshake's
 * @param accessToken what came with the token
 */
record IdTokenClaims(PortalClient portal, String nonce, Optional<String> accessToken, Instant now) {

    /** Allowed difference between the portal's clock and ours, in seconds. */
    private static final int CLOCK_SKEW = 30;
    private static final long OLDEST = Duration.ofMinutes(5).toSeconds();

    private record Rule(IdTokenRejection rejection, BooleanSupplier broken) {
    }

    /** The first rule that the claims break. */
    Optional<IdTokenRejection> refuse(Map<String, Object> claims) {
        return rules(claims).stream().filter(rule -> rule.broken().getAsBoolean()).map(Rule::rejection).findFirst();
    }

    private List<Rule> rules(Map<String, Object> claims) {
        Collection<?> audience = claims.get("aud") instanceof Collection<?> several
                ? several : List.of(String.valueOf(claims.get("aud")));
        long seconds = now.getEpochSecond();
        return List.of(
                new Rule(IdTokenRejection.ISSUER_MISMATCH, () -> !portal.issuer().equals(claims.get("iss"))),
                new Rule(IdTokenRejection.AUDIENCE_MISMATCH, () -> !audience.stream().anyMatch(portal.clientId()::equals)),
                new Rule(IdTokenRejection.SECOND_AUDIENCE, () -> audience.size() != 1),
                new Rule(IdTokenRejection.WRONG_AZP,
                        () -> claims.containsKey("azp") && !portal.clientId().equals(claims.get("azp"))),
                new Rule(IdTokenRejection.EXPIRY_MISSING, () -> time(claims, "exp").isEmpty()),
                new Rule(IdTokenRejection.EXPIRED, () -> seconds >= time(claims, "exp").orElseThrow() + CLOCK_SKEW),
                new Rule(IdTokenRejection.NOT_YET_VALID,
                        () -> claims.containsKey("nbf") && time(claims, "nbf").orElse(Long.MAX_VALUE) > seconds + CLOCK_SKEW),
                new Rule(IdTokenRejection.ISSUED_AT_MISSING, () -> time(claims, "iat").isEmpty()),
                new Rule(IdTokenRejection.ISSUED_IN_FUTURE, () -> time(claims, "iat").orElseThrow() > seconds + CLOCK_SKEW),
                new Rule(IdTokenRejection.TOO_OLD, () -> time(claims, "iat").orElseThrow() < seconds - OLDEST - CLOCK_SKEW),
                new Rule(IdTokenRejection.NONCE_MISMATCH, () -> !nonce.equals(claims.get("nonce"))),
                new Rule(IdTokenRejection.ACR_TOO_LOW, () -> !acrMet(claims.get("acr"))),
                new Rule(IdTokenRejection.AT_HASH_WRONG, () -> claims.containsKey("at_hash") && !hashes(claims.get("at_hash"))),
                new Rule(IdTokenRejection.SUBJECT_INVALID, () -> subject(claims).isEmpty()));
    }

    /** Who the person is, if the token says so. */
    Optional<PortalSubject> subject(Map<String, Object> claims) {
        return claims.get("sub") instanceof String subject
                ? PortalSubject.parse(portal.issuer(), subject)
                : Optional.empty();
    }

    /** When the person signed in at the portal, if the token says so. */
    static Optional<Instant> authenticatedAt(Map<String, Object> claims) {
        return time(claims, "auth_time")
                .filter(it -> it >= Instant.MIN.getEpochSecond() && it <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private boolean acrMet(Object acr) {
        List<String> demanded = portal.demands().acrValues();
        return demanded.isEmpty() || acr instanceof String met && demanded.contains(met);
    }

    private boolean hashes(Object claim) {
        return accessToken.map(portal.algorithm()::leftHalfOfHash)
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .filter(hash -> hash.equals(claim)).isPresent();
    }

    private static Optional<Long> time(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof Number seconds ? Optional.of(seconds.longValue()) : Optional.empty();
    }
}
