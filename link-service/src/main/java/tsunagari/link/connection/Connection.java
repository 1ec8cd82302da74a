package tsunagari.link.connection;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.site.SiteId;

/**
 * A portal subject and an account of a site that belong to the same person.
 *
 * @param generation orders the connections of one subject at one site; greater is later
 * @param since when it was recorded, or became active after it had waited
 * @param acknowledged when the portal confirmed that it knows of it
 */
public record Connection(ConnectionId id, SiteId site, PortalSubject subject, AccountId account, long generation,
        ConnectionState state, Instant since, Optional<Instant> acknowledged) {

    /** Whether the subject may be signed in to the account by it. */
    public boolean active() {
        return state == ConnectionState.ACTIVE;
    }

    /** Whether it waits for the site's back office. */
    public boolean pending() {
        return state == ConnectionState.PENDING;
    }
}
