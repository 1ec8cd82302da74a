package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** The last handshake in which a user was made known to a client: what the client then says of the user belongs to it. */
@ApplicationScoped
public class LatestHandshakes {

    /** As long as a link-service lets a person take over the consent page, and some minutes. */
    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final int LIMIT = 20_000;

    private final ExpiringEntries<Trace> latest;

    public LatestHandshakes(Clock clock) {
        this.latest = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    void note(ClientId client, PairwiseSubject subject, Trace trace) {
        latest.put(key(client, subject), trace);
    }

    /** The handshake of this user at this client, if it is not long ago. */
    public Optional<Trace> find(ClientId client, PairwiseSubject subject) {
        return latest.find(key(client, subject));
    }

    void forget(@Observes PortalReset reset) {
        latest.clear();
    }

    private static String key(ClientId client, PairwiseSubject subject) {
        return client.value() + "|" + subject.value();
    }
}
