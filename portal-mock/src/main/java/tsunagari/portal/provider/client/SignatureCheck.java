package tsunagari.portal.provider.client;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.provider.protocol.SignedToken;

/** Says what is wrong with a token's signature, given what is known of the key; nothing when it is good. */
record SignatureCheck(SignedToken token, List<String> algorithms) implements KeyLookup.Cases<Optional<String>> {

    @Override
    public Optional<String> found(PublicKey key) {
        return token.signedBy(key, algorithms) ? Optional.empty()
                : Optional.of("the signature must be the client's, by " + String.join(" or ", algorithms));
    }

    @Override
    public Optional<String> unknown() {
        return Optional.of("kid must name a key that the client publishes");
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.of("the client's jwks_uri does not answer with keys");
    }
}
