package tsunagari.link.check;

import java.util.List;
import tsunagari.link.site.Site;

/** Looks at something that a site cannot do without, and changes nothing anywhere. */
public interface Inspection {

    /** What there is to say of it: none if the site has no such thing; each finding in a few seconds at most. */
    List<Finding> of(Site site);
}
