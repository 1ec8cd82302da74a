package tsunagari.link.support;

import java.util.Optional;
import tsunagari.link.site.SiteId;

/** The problems that are kept. */
public interface Problems {

    /** Returns at once, on any thread; the problem is written soon after, or lost with a line in the log. */
    void keep(KeptProblem problem);

    /** The kind of the latest problem at the site that was kept under this reference; empty if there is none. */
    Optional<String> kind(SiteId site, Reference reference);
}
