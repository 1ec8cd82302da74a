package tsunagari.portal.events;

import java.time.Instant;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** What the portal knows of the connection between one of its users and a site. */
public record Connection(ClientId site, PairwiseSubject subject, ConnectionId id, long generation,
        ConnectionState state, Instant changedAt) {

    /** Whether this supersedes the other: a greater pair of generation and rank, whatever came first over the wire. */
    public boolean supersedes(Connection other) {
        return generation != other.generation ? generation > other.generation
                : state.rank() > other.state.rank();
    }

    Connection released(Instant now) {
        return new Connection(site, subject, id, generation, ConnectionState.RELEASED, now);
    }
}
