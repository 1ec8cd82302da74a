package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tsunagari.portal.fault.AuthorizeFaults;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.platform.RandomIds;

/** Faults of the ID token's claims (OpenID Connect Core 1.0, sections 2 and 3.1.3.7). Each changes one claim. */
@ApplicationScoped
public class ClaimForgeries {

    private static final String STRANGER = "another-client";

    /** Before {@code exp}, and further ahead than any difference of clocks that is usually forgiven. */
    private static final Duration AHEAD = Duration.ofMinutes(4);
    private static final Duration EXPIRED = Duration.ofMinutes(10);
    private static final Duration OLD = Duration.ofDays(1);

    private final RandomIds ids;
    private final Map<FaultName, Consumer<ForgedToken>> forgeries = new EnumMap<>(FaultName.class);

    public ClaimForgeries(RandomIds ids) {
        this.ids = ids;
        audiences();
        times();
        forgeries.put(FaultName.INVALID_ISS,
                token -> token.claim("iss", token.claim("iss") + AuthorizeFaults.OTHER_ISSUER));
        forgeries.put(FaultName.ID_TOKEN_MISSING_ISS, token -> token.withoutClaim("iss"));
        forgeries.put(FaultName.MISSING_SUB, token -> token.withoutClaim("sub"));
        forgeries.put(FaultName.NONCE_NOT_MATCHING, token -> token.claim("nonce", ids.next()));
        forgeries.put(FaultName.MISSING_NONCE, token -> token.withoutClaim("nonce"));
        // Level 0 meets no requirement at all (OpenID Connect Core 1.0, section 2).
        forgeries.put(FaultName.ACR_TOO_LOW, token -> token.claim("acr", "0"));
        forgeries.put(FaultName.AT_HASH_WRONG, token -> token.claim("at_hash", RandomIds.halfHash(ids.next())));
    }

    /** What a fault does, if it is one of the claims. */
    Optional<Consumer<ForgedToken>> of(FaultName fault) {
        return Optional.ofNullable(forgeries.get(fault));
    }

    private void audiences() {
        forgeries.put(FaultName.INVALID_AUD, token -> token.claim("aud", STRANGER));
        forgeries.put(FaultName.ID_TOKEN_MISSING_AUD, token -> token.withoutClaim("aud"));
        forgeries.put(FaultName.SECOND_AUD, token -> token.claim("aud", List.of(token.claim("aud"), STRANGER)));
        forgeries.put(FaultName.AUD_AS_ARRAY, token -> token.claim("aud", List.of(token.claim("aud"))));
        forgeries.put(FaultName.WRONG_AZP, token -> token.claim("azp", STRANGER));
    }

    private void times() {
        forgeries.put(FaultName.TOKEN_EXPIRED, token -> token.claim("exp", token.issuedAt() - EXPIRED.toSeconds()));
        forgeries.put(FaultName.TOKEN_NOT_VALID_YET, token -> token.claim("nbf", token.issuedAt() + AHEAD.toSeconds()));
        forgeries.put(FaultName.IAT_IN_FUTURE, token -> token.claim("iat", token.issuedAt() + AHEAD.toSeconds()));
        forgeries.put(FaultName.MISSING_IAT, token -> token.withoutClaim("iat"));
        forgeries.put(FaultName.MISSING_EXP, token -> token.withoutClaim("exp"));
        forgeries.put(FaultName.AUTH_TIME_OLD, token -> token.claim("auth_time", token.issuedAt() - OLD.toSeconds()));
        forgeries.put(FaultName.AUTH_TIME_MISSING, token -> token.withoutClaim("auth_time"));
    }

}
