package tsunagari.link.site;

import java.time.Duration;

/**
 * When a connection of a site can be used.
 *
 * @param deferred whether every connection waits for the site's back office, whatever the account service says
 * @param limit how long one waits at most
 */
public record LinkingTerms(boolean deferred, Duration limit) {
}
