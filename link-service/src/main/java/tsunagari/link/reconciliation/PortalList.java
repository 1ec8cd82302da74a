package tsunagari.link.reconciliation;

import java.util.List;
import java.util.Optional;
import tsunagari.link.site.Site;

/** The portal's list of a site's connections, ordered by subject, byte by byte. */
public interface PortalList {

    /** A page. @param next the cursor of the page after it, empty on the last one */
    record Page(List<PortalEntry> entries, Optional<String> next) {
    }

    /** The page at this cursor, the first one without. @throws BrokenList if it is not to be had */
    Page read(Site site, Optional<String> cursor) throws BrokenList;
}
