package tsunagari.portal.provider.client;

import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import tsunagari.portal.journal.OutboundCalls.Answer;
import tsunagari.portal.platform.PortalConfig;

/** The keys behind one {@code jwks_uri}. Fetches are one at a time. */
final class PublishedKeys {

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final URI uri;
    private Map<String, PublicKey> keys = Map.of();
    private Instant fetchedAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;

    PublishedKeys(URI uri) {
        this.uri = uri;
    }

    synchronized KeyLookup find(String kid, Instant now, PortalConfig.Limits limits, Supplier<Answer> fetch) {
        boolean known = keys.containsKey(kid);
        boolean old = outside(now, fetchedAt, limits.clientKeysAge().plusNanos(1));
        boolean pauseOver = outside(now, triedAt, pauseFor(limits));
        if ((!known || old) && pauseOver) {
            refresh(now, fetch.get());
        }
        return Optional.ofNullable(keys.get(kid))
                .<KeyLookup>map(KeyLookup.Found::new)
                .orElseGet(() -> keys.isEmpty() ? new KeyLookup.Unavailable() : new KeyLookup.Unknown());
    }

    private Duration pauseFor(PortalConfig.Limits limits) {
        return keys.isEmpty() ? AFTER_FAILURE : limits.clientKeysInterval();
    }

    /** Whether a time is over since then, or the clock was put back and nobody knows how long ago that was. */
    private static boolean outside(Instant now, Instant then, Duration time) {
        return then.equals(Instant.MIN) || now.isBefore(then) || !now.isBefore(then.plus(time));
    }

    private void refresh(Instant now, Answer answer) {
        triedAt = now;
        if (answer.status() != 200) {
            LOG.warnf("client-keys-unavailable uri=%s status=%d", uri, answer.status());
            return;
        }
        try {
            keys = usable(new JsonWebKeySet(answer.body()));
            fetchedAt = now;
        } catch (JoseException | RuntimeException e) {
            // RuntimeException too: the parser casts what it finds under "keys" without looking.
            LOG.warnf("client-keys-unreadable uri=%s", uri);
        }
    }

    private static Map<String, PublicKey> usable(JsonWebKeySet published) {
        Map<String, PublicKey> usable = new HashMap<>();
        for (JsonWebKey key : published.getJsonWebKeys()) {
            boolean forSignatures = key.getUse() == null || key.getUse().equals("sig");
            if (key instanceof PublicJsonWebKey pair && key.getKeyId() != null && forSignatures) {
                usable.put(key.getKeyId(), pair.getPublicKey());
            }
        }
        return usable;
    }
}
