package tsunagari.link.portal.client;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.JsonDocuments;
import tsunagari.events.KeySource;

/**
 * The keys of an issuer, found by its metadata (OpenID Connect Discovery 1.0, section 4), which must be its own
 * (section 4.3). Used by one thread at a time.
 */
final class DiscoveredKeys implements KeySource {

    private static final Duration METADATA_LIFETIME = Duration.ofMinutes(10);

    private final String issuer;
    private final JsonDocuments documents;
    private final Clock clock;
    private URI keysAddress;
    private Instant metadataEnd = Instant.MIN;

    DiscoveredKeys(String issuer, JsonDocuments documents, Clock clock) {
        this.issuer = issuer;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public JsonWebKeySet fetch() throws IOException {
        Instant now = clock.instant();
        if (!now.isBefore(metadataEnd)) {
            keysAddress = discover();
            metadataEnd = now.plus(METADATA_LIFETIME);
        }
        try {
            return documents.keys(keysAddress);
        } catch (IOException e) {
            // They may have moved.
            metadataEnd = Instant.MIN;
            throw e;
        }
    }

    private URI discover() throws IOException {
        String folder = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> metadata = documents.object(URI.create(folder + "/.well-known/openid-configuration"));
        if (!issuer.equals(metadata.get("issuer"))) {
            throw new IOException("the metadata of " + issuer + " names another issuer");
        }
        if (metadata.get("jwks_uri") instanceof String address && isAsSecureAsIssuer(address)) {
            return parsed(address);
        }
        throw new IOException("the metadata of " + issuer + " names no usable jwks_uri");
    }

    private URI parsed(String address) throws IOException {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IOException("the metadata of " + issuer + " has a jwks_uri that is no URI", e);
        }
    }

    private boolean isAsSecureAsIssuer(String address) {
        return address.startsWith("https://") || address.startsWith("http://") && issuer.startsWith("http://");
    }
}
