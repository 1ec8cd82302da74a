package tsunagari.link.home;

import tsunagari.events.OutboxMessage;
import tsunagari.events.OutboxStore;
import tsunagari.link.site.SiteId;

/** The ends of sessions that sites' own pages have not been told yet. */
public interface SessionEndQueue extends OutboxStore {

    /** In front of the site's id in a route, by which the log tells these messages from those to the site's portal. */
    String TO_HOME = "home:";

    /** The route of what a site's own pages are told. */
    static String routeOf(String site) {
        return TO_HOME + site;
    }

    /** The site whose own pages a message is for. */
    static SiteId siteOf(OutboxMessage message) {
        return new SiteId(message.route().substring(TO_HOME.length()));
    }
}
