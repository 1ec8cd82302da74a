package tsunagari.link.site;

import java.net.URI;
import java.util.Optional;

/**
 * How somebody without an account gets one.
 *
 * @param builtIn whether this service's own page takes registrations
 * @param page where else an account can be opened; without either the site's registration note is all there is
 */
public record Registration(boolean builtIn, Optional<URI> page) {
}
