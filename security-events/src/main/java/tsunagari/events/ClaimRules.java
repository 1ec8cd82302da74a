package tsunagari.events;

import static tsunagari.events.Rejection.AUDIENCE_MISMATCH;
import static tsunagari.events.Rejection.ISSUED_AT_MISSING;
import static tsunagari.events.Rejection.ISSUED_IN_FUTURE;
import static tsunagari.events.Rejection.ISSUER_MISMATCH;
import static tsunagari.events.Rejection.TOKEN_ID_MISSING;
import static tsunagari.events.Rejection.TOO_OLD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rules for claims, in the order in which they are checked; the first that is broken is the reason for rejection. */
record ClaimRules(List<Rule> rules) {

    /** One rule: the token is rejected for this reason if the condition holds. */
    record Rule(Rejection reason, Predicate<Claims> broken) {
    }

    /** The rules that every token of this sender must keep. */
    static List<Rule> common(Sender sender, Instant now) {
        return List.of(
                new Rule(ISSUER_MISMATCH, claims -> !claims.is("iss", sender.issuer())),
                new Rule(AUDIENCE_MISMATCH, claims -> !claims.isForOnly(sender.audience())),
                new Rule(ISSUED_AT_MISSING, claims -> claims.instant("iat").isEmpty()),
                new Rule(ISSUED_IN_FUTURE, claims -> issued(claims).isAfter(now.plus(sender.skew()))),
                new Rule(TOO_OLD, claims -> issued(claims).isBefore(now.minus(sender.oldest()))),
                new Rule(TOKEN_ID_MISSING, claims -> !claims.hasTokenId()));
    }

    Optional<Rejection> firstBroken(Claims claims) {
        return rules.stream().filter(rule -> rule.broken().test(claims)).map(Rule::reason).findFirst();
    }

    private static Instant issued(Claims claims) {
        return claims.instant("iat").orElseThrow();
    }
}
