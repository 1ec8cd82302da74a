package tsunagari.account.platform.security;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a service token must fulfil beyond what {@code mp.jwt.verify.*} checks. */
final class ServiceTokenRules {

    /** Longest lifetime in seconds. */
    static final long LONGEST_LIFETIME = 60;
    /** How far the two services' clocks may differ, in seconds; also {@code mp.jwt.verify.clock.skew}. */
    static final long CLOCK_SKEW = 5;

    private ServiceTokenRules() {
    }

    /**
     * Checks a token.
     *
     * @param type header {@code typ}, or null
     * @param issuedAt claim {@code iat}, seconds
     * @param expiresAt claim {@code exp}, seconds
     */
    static Optional<TokenRejection> check(String type, long issuedAt, long expiresAt, Instant now) {
        if (type == null || !mediaType(type).equals("at+jwt")) {
            return Optional.of(TokenRejection.TYPE_MISMATCH);
        }
        // Against iat alone, a token issued in the future would live as long as its maker likes.
        long remaining = expiresAt - now.getEpochSecond();
        if (expiresAt - issuedAt > LONGEST_LIFETIME || remaining > LONGEST_LIFETIME + CLOCK_SKEW) {
            return Optional.of(TokenRejection.LIFETIME_TOO_LONG);
        }
        return Optional.empty();
    }

    /** RFC 7515 section 4.1.9: compared without regard to case, and {@code application/} may be left out. */
    private static String mediaType(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/") ? lower.substring("application/".length()) : lower;
    }
}
