package tsunagari.link.testing;

import io.restassured.RestAssured;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SecurityEventVerifier;
import tsunagari.events.Sender;
import tsunagari.events.Verification;
import tsunagari.events.VerificationKeys;
import tsunagari.link.connection.Connection;

/** The events that the portal has received, verified with the keys that link-service publishes. */
public final class ReceivedEvents {

    private static final Set<String> TYPES = Set.of("urn:tsunagari:event:connection-established",
            "urn:tsunagari:event:connection-released");

    private ReceivedEvents() {
    }

    /** Those about this connection, oldest first; the dispatcher may still be delivering another test's. */
    public static List<SecurityEventToken> about(Connection connection) {
        return TestPortal.receivedEvents().stream().map(ReceivedEvents::verified)
                .filter(token -> token.event().text("connection_id").equals(Optional.of(connection.id().toString())))
                .toList();
    }

    private static SecurityEventToken verified(String token) {
        VerificationKeys keys = (keyId, algorithm) -> new VerificationKeys.Lookup.Found(published(keyId));
        Sender link = new Sender("hellowork", TestPortal.url(), "ES256", keys, Duration.ZERO, Duration.ofMinutes(1));
        return new SecurityEventVerifier(link, TYPES, Clock.systemUTC()).verify(token)
                .match(new Verification.Cases<>(it -> it, reason -> {
                    throw new AssertionError(reason);
                }, () -> {
                    throw new AssertionError("no keys");
                }));
    }

    private static Key published(String keyId) {
        try {
            return new JsonWebKeySet(RestAssured.get("/jwks").asString()).findJsonWebKey(keyId, null, null, null)
                    .getKey();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
