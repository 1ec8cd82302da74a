import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is signed in here, by the value of this program's own cookie. */
class Sessions {

    /** What link-service told of a session. */
    record Session(String account, String id, Instant expiresAt) {
    }

    /** No session of link-service lasts longer (session.fixed). */
    private static final Duration LONGEST = Duration.ofHours(8);
    private final Map<String, Session> live = new HashMap<>();
    private final Map<String, Instant> ended = new HashMap<>();

    /** False if it has ended: that message can overtake the answer to the code. */
    synchronized boolean begin(String cookie, Session session) {
        return !ended.containsKey(session.id()) && live.put(cookie, session) == null;
    }

    synchronized Optional<Session> find(String cookie) {
        live.values().removeIf(it -> it.expiresAt().isBefore(Instant.now()));
        return Optional.ofNullable(live.get(cookie));
    }

    synchronized void end(String id) {
        live.values().removeIf(it -> it.id().equals(id));
        ended.values().removeIf(it -> it.isBefore(Instant.now()));
        ended.put(id, Instant.now().plus(LONGEST));
    }
}
