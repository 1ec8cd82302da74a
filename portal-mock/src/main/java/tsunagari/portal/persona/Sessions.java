package tsunagari.portal.persona;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;

/** Sign-ins at the portal, in memory. */
@ApplicationScoped
public class Sessions {

    private static final int LIMIT = 20_000;

    private final Clock clock;
    private final RandomIds ids;
    private final ExpiringEntries<PortalSession> sessions;

    public Sessions(PortalConfig config, Clock clock, RandomIds ids) {
        this.clock = clock;
        this.ids = ids;
        this.sessions = new ExpiringEntries<>(clock, config.sessionLifetime(), LIMIT);
    }

    /** A session that has just begun, and the value of its cookie. */
    public record Started(String cookie, PortalSession session) {
    }

    /** Signs a user in. The cookie's value is always a new one. */
    public Started start(UserId user) {
        String cookie = ids.next();
        PortalSession session = new PortalSession(RandomIds.hash(cookie), user, clock.instant());
        sessions.put(session.key(), session);
        return new Started(cookie, session);
    }

    /** The live session of a cookie's value. */
    public Optional<PortalSession> find(String cookie) {
        return sessions.find(RandomIds.hash(cookie));
    }

    /** Ends a session. */
    public void end(PortalSession session) {
        sessions.take(session.key());
    }

    void forget(@Observes PortalReset reset) {
        sessions.clear();
    }
}
