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

    /** Signs a user in. Returns the value of the session cookie, always a new one. */
    public String start(UserId user) {
        String cookie = ids.next();
        String key = RandomIds.hash(cookie);
        sessions.put(key, new PortalSession(key, user, clock.instant()));
        return cookie;
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
