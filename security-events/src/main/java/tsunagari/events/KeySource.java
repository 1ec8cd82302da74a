package tsunagari.events;

import java.io.IOException;
import org.jose4j.jwk.JsonWebKeySet;

/** Where an issuer publishes its keys. */
@FunctionalInterface
public interface KeySource {

    /** Fetches the whole set. @throws IOException if it is not to be had, or is no key set */
    JsonWebKeySet fetch() throws IOException;
}
