package tsunagari.portal.events;

import java.time.Instant;
import java.util.UUID;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/**
 * A release that the site has not acknowledged yet. The id stays the same over all tries, so that the site can tell a
 * repetition from news.
 */
public record ReleaseNotice(String jti, ClientId site, PairwiseSubject subject, ConnectionId connection,
        long generation, long happenedAt, int tries, Instant dueAt) {

    static ReleaseNotice of(Connection released, Instant now) {
        return new ReleaseNotice(UUID.randomUUID().toString(), released.site(), released.subject(), released.id(),
                released.generation(), now.getEpochSecond(), 0, now);
    }

    ReleaseNotice triedAgain(Instant due) {
        return new ReleaseNotice(jti, site, subject, connection, generation, happenedAt, tries + 1, due);
    }
}
