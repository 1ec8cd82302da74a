package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.keys.SigningKeys;
import tsunagari.portal.provider.protocol.SignedToken;
import tsunagari.portal.provider.subject.PairwiseSubject;

/**
 * ID tokens that come back as {@code id_token_hint}. Expired ones are good (OpenID Connect Core 1.0, section 3.1.2.1), and
 * so is the signature of every key that is still published.
 */
@ApplicationScoped
public class IdTokenHints {

    private final SigningKeys keys;
    private final PortalUrls urls;

    public IdTokenHints(SigningKeys keys, PortalUrls urls) {
        this.keys = keys;
        this.urls = urls;
    }

    /** The hint, if it is an ID token that this portal issued. */
    public Optional<SignedToken> issuedHere(String hint) {
        return SignedToken.parse(hint)
                .filter(token -> token.header("typ").filter("JWT"::equals).isPresent())
                .filter(token -> token.text("iss").filter(urls.issuer()::equals).isPresent())
                .filter(token -> keys.all().stream()
                        .anyMatch(key -> token.signedBy(key.getPublicKey(), List.of(key.getAlgorithm()))));
    }

    /** The user whom the hint means, as this client knows that user. */
    public Optional<PairwiseSubject> subject(String hint, ClientId client) {
        return issuedHere(hint).filter(token -> token.text("aud").filter(client.value()::equals).isPresent())
                .flatMap(token -> token.text("sub")).map(PairwiseSubject::new);
    }
}
