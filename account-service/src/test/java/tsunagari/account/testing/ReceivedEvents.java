package tsunagari.account.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.restassured.RestAssured;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import tsunagari.account.account.Account;
import tsunagari.account.event.AccountEvent;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SecurityEventVerifier;
import tsunagari.events.Sender;
import tsunagari.events.SubjectIdentifier;
import tsunagari.events.Verification;
import tsunagari.events.VerificationKeys;

/** The events that link-service has received, verified with the keys that account-service publishes. */
public final class ReceivedEvents {

    private static final Set<String> TYPES = Arrays.stream(AccountEvent.Kind.values()).map(AccountEvent.Kind::type)
            .collect(Collectors.toSet());

    private ReceivedEvents() {
    }

    /** Those about this account, oldest first; the dispatcher may still be delivering another test's. */
    public static List<SecurityEventToken> about(Account account) {
        String site = account.site().value();
        return LinkServiceStub.wireMock().find(postRequestedFor(urlEqualTo("/" + site + "/events"))).stream()
                .map(LoggedRequest::getBodyAsString).map(token -> verified(token, clientId(site)))
                .filter(token -> token.subject().equals(new SubjectIdentifier.Opaque(account.id().value()))).toList();
    }

    private static String clientId(String site) {
        return ConfigProvider.getConfig().getValue("tsunagari.account.sites." + site + ".client-id", String.class);
    }

    private static SecurityEventToken verified(String token, String audience) {
        VerificationKeys keys = (keyId, algorithm) -> new VerificationKeys.Lookup.Found(published(keyId));
        Sender sender = new Sender("http://localhost:8081", audience, "ES256", keys, Duration.ofSeconds(1),
                Duration.ofMinutes(10));
        return new SecurityEventVerifier(sender, TYPES, Clock.systemUTC()).verify(token)
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
