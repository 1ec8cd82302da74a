package tsunagari.portal.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.client.ClientKeys;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.client.KeyLookup;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.protocol.SignedToken;

/** Verifies the security event tokens of the sites (RFC 8417, section 2; RFC 8935, section 2). */
@ApplicationScoped
public class EventVerifier {

    private final Clients clients;
    private final ClientKeys keys;
    private final PortalUrls urls;
    private final List<String> algorithms;
    private final Clock clock;
    private final Duration skew;
    private final Duration oldest;

    public EventVerifier(Clients clients, ClientKeys keys, PortalUrls urls, ProtocolProfile profile, Clock clock,
            PortalConfig config) {
        this.clients = clients;
        this.keys = keys;
        this.urls = urls;
        this.algorithms = profile.authentication().algorithms();
        this.clock = clock;
        this.skew = config.limits().clockSkew();
        this.oldest = config.limits().eventAge();
    }

    /** The event, or the first rule that it breaks. */
    public Outcome<ReceivedEvent, EventError> verify(String compact) {
        Optional<SignedToken> parsed = SignedToken.parse(compact);
        if (parsed.isEmpty()) {
            return Outcome.refused(EventError.invalidRequest("the body must be a signed JWT"));
        }
        SignedToken token = parsed.get();
        Optional<Client> issuer = token.text("iss").flatMap(clients::find);
        return issuer.map(client -> verify(token, client))
                .orElseGet(() -> Outcome.refused(EventError.invalidIssuer("iss must be a registered client")));
    }

    private Outcome<ReceivedEvent, EventError> verify(SignedToken token, Client client) {
        ConnectionEvent event = new ConnectionEvent(token);
        return Outcome.of(Stream.of(
                rule(token.header("typ").filter("secevent+jwt"::equals).isPresent(),
                        EventError.invalidRequest("typ must be secevent+jwt")),
                rule(token.header("alg").filter(algorithms::contains).isPresent(),
                        EventError.invalidKey("alg must be " + String.join(" or ", algorithms))),
                rule(token.text("aud").filter(urls.issuer()::equals).isPresent(),
                        EventError.invalidAudience("aud must be the portal's issuer as a single string")),
                () -> badSignature(token, client),
                // A security event token has neither: that tells it from every other JWT (RFC 8417, section 4).
                rule(!token.claims("exp") && !token.claims("sub"),
                        EventError.invalidRequest("sub and exp must not be there")),
                rule(recent(token), EventError.invalidRequest("iat must be recent and not in the future")),
                rule(token.text("jti").isPresent(), EventError.invalidRequest("jti must be there")),
                () -> event.malformed(urls.issuer())),
                () -> new ReceivedEvent(token.text("jti").orElseThrow(),
                        event.connection(client.id(), clock.instant())));
    }

    private boolean recent(SignedToken token) {
        long now = clock.instant().getEpochSecond();
        return token.number("iat")
                .filter(iat -> iat <= now + skew.toSeconds() && iat >= now - oldest.toSeconds()).isPresent();
    }

    private Optional<EventError> badSignature(SignedToken token, Client client) {
        KeyLookup lookup = token.header("kid").map(kid -> keys.find(client, kid)).orElse(new KeyLookup.Unknown());
        return lookup.match(new KeyLookup.Cases<>() {
            @Override
            public Optional<EventError> found(PublicKey key) {
                return token.signedBy(key, algorithms) ? Optional.empty()
                        : Optional.of(EventError.authenticationFailed("the signature must be the issuer's"));
            }

            @Override
            public Optional<EventError> unknown() {
                return Optional.of(EventError.invalidKey("kid must name a key that the issuer publishes"));
            }

            @Override
            public Optional<EventError> unavailable() {
                return Optional.of(EventError.keysUnavailable());
            }
        });
    }

    private static Supplier<Optional<EventError>> rule(boolean holds, EventError otherwise) {
        return () -> holds ? Optional.empty() : Optional.of(otherwise);
    }
}
