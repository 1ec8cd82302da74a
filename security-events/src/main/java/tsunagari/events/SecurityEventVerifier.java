package tsunagari.events;

import static tsunagari.events.Rejection.EVENT_COUNT;
import static tsunagari.events.Rejection.EVENT_TYPE_UNKNOWN;
import static tsunagari.events.Rejection.EXPIRY_PRESENT;
import static tsunagari.events.Rejection.NONCE_PRESENT;
import static tsunagari.events.Rejection.SUBJECT_CLAIM_PRESENT;
import static tsunagari.events.Rejection.SUBJECT_MALFORMED;
import static tsunagari.events.Rejection.TIME_OF_EVENT_MALFORMED;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tsunagari.events.ClaimRules.Rule;

/** Accepts Security Event Tokens of one sender and nothing that merely resembles one (RFC 8417, sections 2.2 and 4). */
public final class SecurityEventVerifier {

    private final Sender sender;
    private final Set<String> eventTypes;
    private final Clock clock;

    /** @param eventTypes the event types that the sender may send */
    public SecurityEventVerifier(Sender sender, Set<String> eventTypes, Clock clock) {
        this.sender = sender;
        this.eventTypes = Set.copyOf(eventTypes);
        this.clock = clock;
    }

    /** Checks a token in its compact form. */
    public Verification<SecurityEventToken> verify(String compact) {
        return new SignedTokenReader(SecurityEventToken.TYPE, sender.algorithm(), sender.keys()).read(compact)
                .then(this::checkClaims);
    }

    private Verification<SecurityEventToken> checkClaims(Claims claims) {
        return new ClaimRules(rules(clock.instant())).firstBroken(claims)
                .<Verification<SecurityEventToken>>map(Verification.Rejected::new)
                .orElseGet(() -> new Verification.Accepted<>(token(claims)));
    }

    private List<Rule> rules(Instant now) {
        List<Rule> rules = new ArrayList<>(ClaimRules.common(sender, now));
        rules.add(new Rule(EXPIRY_PRESENT, claims -> claims.has("exp")));
        rules.add(new Rule(NONCE_PRESENT, claims -> claims.has("nonce")));
        rules.add(new Rule(SUBJECT_CLAIM_PRESENT, claims -> claims.has("sub")));
        rules.add(new Rule(EVENT_COUNT, claims -> event(claims).isEmpty()));
        rules.add(new Rule(EVENT_TYPE_UNKNOWN, claims -> !eventTypes.contains(event(claims).orElseThrow().type())));
        rules.add(new Rule(SUBJECT_MALFORMED, claims -> subject(claims).isEmpty()));
        rules.add(new Rule(TIME_OF_EVENT_MALFORMED,
                claims -> claims.has("toe") && claims.instant("toe").isEmpty()));
        return rules;
    }

    private static Optional<SecurityEvent> event(Claims claims) {
        Map<String, Object> events = claims.object("events").orElse(Map.of());
        return events.size() != 1 ? Optional.empty() : events.keySet().stream().findFirst()
                .flatMap(type -> new Claims(events).object(type).map(Claims::withoutNulls)
                        .map(body -> new SecurityEvent(type, body)));
    }

    private static Optional<SubjectIdentifier> subject(Claims claims) {
        return claims.object("sub_id").flatMap(SubjectIdentifier::parse);
    }

    private static SecurityEventToken token(Claims claims) {
        return new SecurityEventToken(claims.text("iss").orElseThrow(), claims.audience(),
                claims.text("jti").orElseThrow(), claims.instant("iat").orElseThrow(), claims.instant("toe"),
                subject(claims).orElseThrow(), event(claims).orElseThrow());
    }
}
