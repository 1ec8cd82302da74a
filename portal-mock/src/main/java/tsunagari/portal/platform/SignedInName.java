package tsunagari.portal.platform;

import java.util.Optional;

/** Says who is signed in in this browser, for the page's header. */
public interface SignedInName {

    /** What pages in a language call the person, if anybody is signed in. */
    Optional<String> signedInName(Language language);
}
