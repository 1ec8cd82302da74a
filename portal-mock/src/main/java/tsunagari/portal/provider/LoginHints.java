package tsunagari.portal.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;

/** Opaque one-time hints by which the hub says for whom it starts a handshake. They disclose nothing to the client. */
@ApplicationScoped
public class LoginHints {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int LIMIT = 50_000;

    private final RandomIds ids;
    private final ExpiringEntries<UserId> hints;

    public LoginHints(Clock clock, RandomIds ids) {
        this.ids = ids;
        this.hints = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    /** A new hint at a user. */
    public String of(UserId user) {
        String hint = ids.next();
        hints.put(hint, user);
        return hint;
    }

    /** The user of a hint, once. */
    public Optional<UserId> take(String hint) {
        return hints.take(hint);
    }

    void forget(@Observes PortalReset reset) {
        hints.clear();
    }
}
