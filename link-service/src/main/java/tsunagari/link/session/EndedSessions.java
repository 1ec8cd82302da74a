package tsunagari.link.session;

import java.time.Instant;
import tsunagari.link.site.SiteId;

/** The ends of sessions that sites' own pages know of, and are still to be told. */
public interface EndedSessions {

    /**
     * Writes the end down in the current transaction. Nothing is written for a site that takes none.
     *
     * @param expiresAt when the session would have ended by itself, as the site knows: from then on it need not be told
     */
    void record(SiteId site, SessionHandle session, Instant expiresAt, SessionEndCause cause);
}
