package tsunagari.portal.provider.dpop;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.protocol.SignedToken;

/** Checks DPoP proofs (RFC 9449, section 4.3). Each is good once. */
@ApplicationScoped
public class DpopProofs {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final int USED_LIMIT = 50_000;

    private final DpopNonces nonces;
    private final Clock clock;
    private final long skew;
    private final List<String> algorithms;
    private final ExpiringEntries<Boolean> used;

    public DpopProofs(DpopNonces nonces, ProtocolProfile profile, Clock clock, PortalConfig config) {
        this.nonces = nonces;
        this.clock = clock;
        this.skew = config.limits().clockSkew().toSeconds();
        this.algorithms = profile.answers().dpop();
        this.used = new ExpiringEntries<>(clock, LIFETIME.plusSeconds(2 * skew), USED_LIMIT);
    }

    /**
     * What a proof has to be for.
     *
     * @param accessToken the access token that it comes with, if it comes with one
     * @param nonce whether it needs a nonce of the portal
     */
    public record Use(String method, URI address, Optional<String> accessToken, boolean nonce) {
    }

    /** The thumbprint of the key (RFC 7638) that the sender has proven to hold. */
    public Outcome<String, OAuthError> verify(List<String> proofs, Use use) {
        Optional<SignedToken> proof = proofs.size() == 1 ? SignedToken.parse(proofs.get(0)) : Optional.empty();
        Optional<PublicJsonWebKey> key = proof.flatMap(SignedToken::headerKey);
        if (key.isEmpty()) {
            return Outcome.refused(invalid("there must be one DPoP proof, a JWT whose jwk is a public key"));
        }
        return check(proof.get(), key.get(), use);
    }

    private Outcome<String, OAuthError> check(SignedToken proof, PublicJsonWebKey key, Use use) {
        String thumbprint = thumbprint(key);
        return Outcome.of(Stream.of(
                rule(() -> proof.header("typ").filter("dpop+jwt"::equals).isPresent(), "typ must be dpop+jwt"),
                rule(() -> proof.signedBy(key.getPublicKey(), algorithms),
                        "the signature must be by the jwk and " + String.join(" or ", algorithms)),
                rule(() -> proof.text("htm").filter(use.method()::equals).isPresent(), "htm must be the request's method"),
                rule(() -> proof.text("htu").flatMap(DpopProofs::normal).filter(use.address()::equals).isPresent(),
                        "htu must be the request's address"),
                rule(() -> proof.number("iat").filter(this::isNow).isPresent(), "iat must be now"),
                rule(() -> use.accessToken().isEmpty()
                        || proof.text("ath").equals(use.accessToken().map(RandomIds::hash)),
                        "ath must be the access token's hash"),
                () -> nonceRefused(proof, use),
                rule(() -> proof.text("jti").filter(jti -> used.putIfNew(RandomIds.hash(thumbprint + jti), true)).isPresent(),
                        "jti must be there and be new")), () -> thumbprint);
    }

    private Optional<OAuthError> nonceRefused(SignedToken proof, Use use) {
        return !use.nonce() || proof.text("nonce").filter(nonces::accepts).isPresent() ? Optional.empty()
                : Optional.of(new OAuthError(400, "use_dpop_nonce", "the proof must carry the nonce in DPoP-Nonce"));
    }

    private boolean isNow(long iat) {
        long now = clock.instant().getEpochSecond();
        return iat <= now + skew && iat >= now - skew - LIFETIME.toSeconds();
    }

    /** Without query and fragment, scheme and host in lower case (RFC 9449, section 4.3; RFC 3986, section 6.2.2). */
    private static Optional<URI> normal(String address) {
        try {
            URI uri = URI.create(address);
            return Optional.of(URI.create((uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT)
                    + uri.getRawPath()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String thumbprint(PublicJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint("SHA-256");
    }

    private static Supplier<Optional<OAuthError>> rule(BooleanSupplier holds, String description) {
        return () -> holds.getAsBoolean() ? Optional.empty() : Optional.of(invalid(description));
    }

    private static OAuthError invalid(String description) {
        return new OAuthError(400, "invalid_dpop_proof", description);
    }
}
