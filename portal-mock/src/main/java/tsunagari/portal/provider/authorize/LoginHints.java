package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;

/** Opaque one-time hints by which the hub says for whom it starts a handshake. They disclose nothing to the client. */
@ApplicationScoped
public class LoginHints {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LIMIT = 50_000;

    /** Whom a hint means, and the handshake that began with it. */
    private record Hint(UserId user, Trace trace) {
    }

    private final RandomIds ids;
    private final ExpiringEntries<Hint> hints;

    public LoginHints(Clock clock, RandomIds ids) {
        this.ids = ids;
        this.hints = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    /** A new hint at a user. */
    public String of(UserId user, Trace trace) {
        String hint = ids.next();
        hints.put(hint, new Hint(user, trace));
        return hint;
    }

    /** The user of a hint, once. */
    public Optional<UserId> take(String hint) {
        return hints.take(hint).map(Hint::user);
    }

    /** The handshake that began with a hint. The hint stays good. */
    public Optional<Trace> trace(String hint) {
        return hints.find(hint).map(Hint::trace);
    }

    void forget(@Observes PortalReset reset) {
        hints.clear();
    }
}
