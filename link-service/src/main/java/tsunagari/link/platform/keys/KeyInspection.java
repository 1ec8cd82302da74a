package tsunagari.link.platform.keys;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.JsonDocuments;
import tsunagari.events.SigningKey;
import tsunagari.link.check.Finding;
import tsunagari.link.check.Inspection;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;

/** Whether those who verify this service's signatures find its keys where they look for them. */
@Singleton
public class KeyInspection implements Inspection {

    private static final String PART = "keys";

    private final JsonDocuments documents = new JsonDocuments(Duration.ofMillis(500), Duration.ofSeconds(2));
    private final ClientKeys keys;
    private final URI published;

    KeyInspection(ClientKeys keys, LinkConfig config) {
        this.keys = keys;
        this.published = URI.create(config.baseUrl() + "/jwks");
    }

    @Override
    public List<Finding> of(Site site) {
        boolean shared = keys.of(site.id()) == keys.ofService();
        return List.of(published(keys.of(site.id()).current(), shared ? published : site.page("jwks")));
    }

    private Finding published(SigningKey key, URI address) {
        try {
            JsonWebKeySet found = documents.keys(address);
            return found.getJsonWebKeys().stream().anyMatch(it -> key.id().equals(it.getKeyId()))
                    ? Finding.fine(PART, "%s signs %s and is published at %s".formatted(key.id(), key.algorithm(), address))
                    : Finding.wrong(PART, "%s signs, and %s publishes other keys".formatted(key.id(), address),
                            "give every replica the same keys, or correct tsunagari.link.base-url");
        } catch (IOException e) {
            return Finding.wrong(PART, "%s signs, and is not to be had at %s (%s)".formatted(key.id(), address, e.getMessage()),
                    "start link-service, or correct tsunagari.link.base-url: portal and account service read the keys there");
        }
    }
}
