package tsunagari.link.site;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The portal's list of a site's connections, with which the site's own are compared.
 *
 * @param address where it is
 * @param every how often they are compared; empty: only when somebody asks for it
 * @param repairs whether the schedule repairs what it finds, or only reports it
 */
public record ConnectionList(URI address, Optional<Duration> every, boolean repairs) {
}
