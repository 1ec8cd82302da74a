package tsunagari.link.home;

import java.util.Optional;

/**
 * A code that has been given out.
 *
 * @param sessionKey the row of its session
 * @param challenge what its user must know besides; empty: nothing
 * @param session what is told for it
 */
public record IssuedCode(byte[] sessionKey, Optional<CodeChallenge> challenge, HomeSession session) {

    /** Whether somebody who shows this, or nothing, may have it: neither a missing secret is good nor one too many. */
    boolean meets(Optional<String> verifier) {
        return challenge.map(it -> verifier.filter(it::metBy).isPresent()).orElseGet(verifier::isEmpty);
    }
}
