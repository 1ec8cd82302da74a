package tsunagari.events;

import static tsunagari.events.Rejection.EVENT_COUNT;
import static tsunagari.events.Rejection.EVENT_TYPE_UNKNOWN;
import static tsunagari.events.Rejection.EXPIRED;
import static tsunagari.events.Rejection.EXPIRY_MISSING;
import static tsunagari.events.Rejection.NONCE_PRESENT;
import static tsunagari.events.Rejection.SESSION_ID_MALFORMED;
import static tsunagari.events.Rejection.SUBJECT_AND_SESSION_ID_MISSING;
import static tsunagari.events.Rejection.SUBJECT_MALFORMED;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tsunagari.events.ClaimRules.Rule;

/**
 * Accepts logout tokens of one OpenID Provider (OpenID Connect Back-Channel Logout 1.0, section 2.6). Stricter than the
 * specification: {@code typ} is required, so that no other kind of token passes. Whether a token is a replay, the caller
 * must find out.
 */
public final class LogoutTokenVerifier {

    private final Sender sender;
    private final Clock clock;

    /** @param sender the OpenID Provider; {@code oldest} limits {@code iat} even if {@code exp} is later */
    public LogoutTokenVerifier(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    /** Checks a token in its compact form. */
    public Verification<LogoutToken> verify(String compact) {
        return new SignedTokenReader(LogoutToken.TYPE, sender.algorithm(), sender.keys()).read(compact)
                .then(this::checkClaims);
    }

    private Verification<LogoutToken> checkClaims(Claims claims) {
        return new ClaimRules(rules(clock.instant())).firstBroken(claims)
                .<Verification<LogoutToken>>map(Verification.Rejected::new)
                .orElseGet(() -> new Verification.Accepted<>(token(claims)));
    }

    private List<Rule> rules(Instant now) {
        List<Rule> rules = new ArrayList<>(ClaimRules.common(sender, now));
        rules.add(new Rule(EXPIRY_MISSING, claims -> claims.instant("exp").isEmpty()));
        rules.add(new Rule(EXPIRED,
                claims -> !now.isBefore(claims.instant("exp").orElseThrow().plus(sender.skew()))));
        rules.add(new Rule(NONCE_PRESENT, claims -> claims.has("nonce")));
        rules.add(new Rule(EVENT_COUNT, claims -> events(claims).size() != 1));
        rules.add(new Rule(EVENT_TYPE_UNKNOWN,
                claims -> new Claims(events(claims)).object(LogoutToken.EVENT).isEmpty()));
        rules.add(new Rule(SUBJECT_MALFORMED, claims -> isNoText(claims, "sub")));
        rules.add(new Rule(SESSION_ID_MALFORMED, claims -> isNoText(claims, "sid")));
        rules.add(new Rule(SUBJECT_AND_SESSION_ID_MISSING, claims -> !claims.has("sub") && !claims.has("sid")));
        return rules;
    }

    /** Never taken for absent: with a {@code sid} that was not understood, others' sessions would be meant. */
    private static boolean isNoText(Claims claims, String name) {
        return claims.has(name) && claims.text(name).isEmpty();
    }

    private static Map<String, Object> events(Claims claims) {
        return claims.object("events").orElse(Map.of());
    }

    private static LogoutToken token(Claims claims) {
        return new LogoutToken(claims.text("iss").orElseThrow(), claims.text("sub"), claims.text("sid"),
                claims.text("jti").orElseThrow(), claims.instant("iat").orElseThrow(),
                claims.instant("exp").orElseThrow());
    }
}
