package tsunagari.link.session;

import tsunagari.link.site.SiteId;

/** The ends of sessions that sites' own pages know of, and are still to be told. */
public interface EndedSessions {

    /** Writes the end down in the current transaction. Nothing is written for a site that takes none. */
    void record(SiteId site, SessionHandle session, SessionEndCause cause);
}
