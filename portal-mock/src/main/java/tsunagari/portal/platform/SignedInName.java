package tsunagari.portal.platform;

import java.util.Optional;

/** Says who is signed in in this browser, for the page's header. */
public interface SignedInName {

    /** The person's name, if anybody is signed in. */
    Optional<String> signedInName();
}
