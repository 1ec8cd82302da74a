package tsunagari.link.handshake;

import java.time.Instant;
import tsunagari.link.site.SiteId;

/** What the portal has said of sign-outs lately. */
public interface PortalSignOuts {

    /**
     * Notes a sign-out in the current transaction, before what it ends is ended: a sign-in on another replica, which
     * first writes its session down and then looks here, is either found or finds the note.
     */
    void record(SiteId site, PortalSignOut signOut, Instant receivedAt);
}
