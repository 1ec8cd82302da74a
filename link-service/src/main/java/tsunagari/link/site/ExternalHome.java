package tsunagari.link.site;

import java.net.URI;
import java.util.Optional;

/**
 * A site's own pages, which signed-in people go to in place of the built-in home.
 *
 * @param url where they are sent, with a code
 * @param secrets by which the site is known when it redeems the code
 * @param eventsUrl where the site is told of sessions that ended; without it, it is not
 */
public record ExternalHome(URI url, HomeSecrets secrets, Optional<URI> eventsUrl) {
}
