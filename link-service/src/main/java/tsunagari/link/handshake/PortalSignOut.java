package tsunagari.link.handshake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The portal says that somebody signed out there. Either of subject and session may be absent, but not both.
 *
 * @param issuer the portal
 * @param subject who signed out
 * @param session the one session that ended; without it all of the subject's have
 * @param at when the portal said so, by its own clock
 */
public record PortalSignOut(String issuer, Optional<PortalSubject> subject, Optional<PortalSessionId> session,
        Instant at) {

    /** @throws IllegalArgumentException if it is nobody's */
    public PortalSignOut {
        if (subject.isEmpty() && session.isEmpty()) {
            throw new IllegalArgumentException("a sign-out names a subject, a session or both");
        }
    }

    /** One function for each way to say whose sign-out it is. */
    public record Cases<R>(Function<PortalSubject, R> everySession, BiFunction<PortalSubject, PortalSessionId, R> oneOfSubject,
            Function<PortalSessionId, R> oneOfSomebody) {
    }

    /** Applies the function of this sign-out. */
    public <R> R match(Cases<R> cases) {
        return subject
                .map(who -> session.map(it -> cases.oneOfSubject().apply(who, it))
                        .orElseGet(() -> cases.everySession().apply(who)))
                .orElseGet(() -> cases.oneOfSomebody().apply(session.orElseThrow()));
    }
}
