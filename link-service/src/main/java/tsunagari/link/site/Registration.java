package tsunagari.link.site;

import java.net.URI;
import java.util.Optional;

/**
 * How somebody without an account gets one.
 *
 * @param page where an account can be opened; without it the site's registration note is all there is
 */
public record Registration(Optional<URI> page) {
}
