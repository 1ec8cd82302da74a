package tsunagari.link.handshake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a verified ID token proves.
 *
 * @param authenticatedAt when the person signed in at the portal ({@code auth_time}), if the portal says so
 * @param displayName the portal's name for the person, for display to that person alone; never stored or logged
 * @param session the person's session at the portal, if the portal names it
 */
public record PortalAuthentication(PortalSubject subject, Optional<Instant> authenticatedAt,
        Optional<String> displayName, Optional<PortalSessionId> session) {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Whether the person signed in at the portal from this time on until now; not, when the portal does not say. */
    public boolean since(Instant earliest, Instant now) {
        return authenticatedAt
                .filter(at -> !at.isBefore(earliest) && !at.isAfter(now.plus(CLOCK_SKEW)))
                .isPresent();
    }

    @Override
    public String toString() {
        return "PortalAuthentication[" + subject + "]";
    }
}
