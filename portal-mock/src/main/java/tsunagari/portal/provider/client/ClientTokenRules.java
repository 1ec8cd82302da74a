package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.protocol.SignedToken;

/** What every JWT has to meet by which a client says who it is (RFC 7523, section 3): issuer, life, signature. */
@ApplicationScoped
public class ClientTokenRules {

    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    static final String LIFE = "exp must be there, in the future and within five minutes; iat and nbf in the past";

    private final Clients clients;
    private final ClientKeys keys;
    private final List<String> algorithms;
    private final Clock clock;
    private final Duration skew;

    public ClientTokenRules(Clients clients, ClientKeys keys, ProtocolProfile profile, Clock clock, PortalConfig config) {
        this.clients = clients;
        this.keys = keys;
        this.algorithms = profile.authentication().algorithms();
        this.clock = clock;
        this.skew = config.limits().clockSkew();
    }

    /** The client that a token names as its issuer. */
    Optional<Client> issuer(SignedToken token) {
        return token.text("iss").flatMap(clients::find);
    }

    /** Whether a token has begun, has not ended and does not live too long. */
    boolean livesNow(SignedToken token) {
        long now = clock.instant().getEpochSecond();
        long latest = now + LONGEST_LIFE.toSeconds() + skew.toSeconds();
        boolean ends = token.number("exp").filter(exp -> exp > now - skew.toSeconds() && exp <= latest).isPresent();
        return ends && begun(token, "iat", now) && begun(token, "nbf", now);
    }

    /** What is wrong with the signature; nothing when it is good. */
    Optional<String> badSignature(SignedToken token, Client client) {
        return token.header("kid").map(kid -> keys.find(client, kid)).orElse(new KeyLookup.Unknown())
                .match(new SignatureCheck(token, algorithms));
    }

    private boolean begun(SignedToken token, String claim, long now) {
        return !token.claims(claim) || token.number(claim).filter(time -> time <= now + skew.toSeconds()).isPresent();
    }
}
