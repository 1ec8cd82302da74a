package tsunagari.link.handshake.oidc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tsunagari.link.platform.Sha256;
import tsunagari.link.site.Site;

/**
 * What quarkus-oidc leaves unchecked in an ID token whose signature, issuer, audience, expiry, subject and nonce it
 * has verified (OpenID Connect Core 1.0, sections 3.1.3.7 and 3.1.3.8).
 */
final class IdTokenCheck {

    private IdTokenCheck() {
    }

    /** Why an ID token is refused. */
    enum Rejection {
        /** It is for somebody else too, whom we do not trust (section 3.1.3.7, rule 3). */
        SECOND_AUDIENCE,
        /** It was issued to another client (rule 5). */
        WRONG_AZP,
        /** It was issued later than now. */
        ISSUED_IN_FUTURE,
        /** The access token that came with it is another's (section 3.1.3.8). */
        AT_HASH_WRONG,
        /** The subject cannot be one (section 2). */
        SUBJECT_INVALID
    }

    static Optional<Rejection> of(Site site, JsonObject claims, String accessToken, Instant now) {
        if (!onlyAudience(claims.getValue("aud"), site.portal().clientId())) {
            return Optional.of(Rejection.SECOND_AUDIENCE);
        }
        if (claims.containsKey("azp") && !site.portal().clientId().equals(claims.getValue("azp"))) {
            return Optional.of(Rejection.WRONG_AZP);
        }
        if (claims.getLong("iat") > now.getEpochSecond() + PortalTenants.CLOCK_SKEW) {
            return Optional.of(Rejection.ISSUED_IN_FUTURE);
        }
        if (claims.containsKey("at_hash") && !halfHash(accessToken).equals(claims.getValue("at_hash"))) {
            return Optional.of(Rejection.AT_HASH_WRONG);
        }
        String subject = claims.getString("sub");
        boolean possible = !subject.isEmpty() && subject.length() <= 255
                && StandardCharsets.US_ASCII.newEncoder().canEncode(subject);
        return possible ? Optional.empty() : Optional.of(Rejection.SUBJECT_INVALID);
    }

    private static boolean onlyAudience(Object audience, String clientId) {
        return audience instanceof JsonArray several
                ? several.size() == 1 && clientId.equals(several.getValue(0))
                : clientId.equals(audience);
    }

    /** The left half of the hash, SHA-256 for every algorithm that a site may be configured with. */
    private static String halfHash(String accessToken) {
        byte[] hash = Sha256.of(accessToken);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }
}
