package tsunagari.portal.persona;

import java.util.Optional;
import java.util.Set;

/** Knows pages of this portal to which a sign-in may continue. */
public interface SignInTarget {

    /**
     * Whether a sign-in may continue at this path, and on which other origins the redirects from there end.
     * Empty for a path that is not one of its own.
     */
    Optional<Set<String>> originsBehind(String path);
}
