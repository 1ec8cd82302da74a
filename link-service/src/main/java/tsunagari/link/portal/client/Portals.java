package tsunagari.link.portal.client;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import tsunagari.events.JsonDocuments;
import tsunagari.link.platform.Refreshed;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.portal.PortalMetadata;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.PortalEndpoints;
import tsunagari.link.site.Site;

/**
 * What the portals publish of themselves, as each site needs it: metadata (OpenID Connect Discovery 1.0, section 4) and
 * keys. Every site has its own, so that nothing about one site's portal touches another's.
 */
@ApplicationScoped
public class Portals {

    private static final Logger LOG = Logger.getLogger(Portals.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JsonDocuments documents = new JsonDocuments(Duration.ofMillis(500), Duration.ofSeconds(2));
    private final Map<String, Published> bySite = new ConcurrentHashMap<>();
    private final MetadataReader reader;
    private final MeterRegistry metrics;
    /** Their own threads: a slow portal takes none from requests. Two fetches at most run for each site, so they are few. */
    private final ExecutorService executor = Executors.newCachedThreadPool(Portals::thread);
    private final Clock clock;

    Portals(LinkConfig config, MeterRegistry metrics, Clock clock) {
        this.reader = reader(config);
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How metadata are read under this configuration. */
    static MetadataReader reader(LinkConfig config) {
        return new MetadataReader(config.acceptMockPortal(), config.insecureHttp());
    }

    /** Where a portal's metadata are (OpenID Connect Discovery 1.0, section 4). */
    static URI metadataAddress(PortalClient portal) {
        String issuer = portal.issuer();
        String folder = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(folder + "/.well-known/openid-configuration");
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "portal-metadata");
        thread.setDaemon(true);
        return thread;
    }

    private record Published(Refreshed<PortalMetadata> metadata, Refreshed<JsonWebKeySet> keys) {
    }

    /** The metadata of the site's portal; fails while there are none, or none that may be used. */
    public CompletionStage<PortalMetadata> metadata(Site site) {
        return site.portal().addresses().fixed().map(Portals::ofConfiguration)
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> published(site).metadata().get());
    }

    /** The metadata, if they are known already. */
    public Optional<PortalMetadata> known(Site site) {
        return site.portal().addresses().fixed().map(Portals::ofConfiguration)
                .or(() -> Optional.ofNullable(published(site).metadata().known()));
    }

    /** The keys of the site's portal. */
    public Refreshed<JsonWebKeySet> keys(Site site) {
        return published(site).keys();
    }

    private Published published(Site site) {
        return bySite.computeIfAbsent(site.id().value(), id -> new Published(
                new Refreshed<>(() -> discover(site), executor, clock),
                new Refreshed<>(() -> fetchKeys(site), executor, clock)));
    }

    /** Fetches the keys of the site's portal, from where they are now. In a thread that may wait. */
    JsonWebKeySet fetchKeys(Site site) throws IOException, Refreshed.Unusable {
        try {
            URI address = metadata(site).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .endpoints().keys();
            return documents.keys(address);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refreshed.Unusable refused) {
                throw refused;
            }
            throw new IOException("the metadata of " + site.portal().issuer() + " are not to be had", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the metadata of " + site.portal().issuer() + " do not come", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private PortalMetadata discover(Site site) throws IOException, Refreshed.Unusable {
        MetadataReader.Reading reading = read(site.portal());
        if (reading.rejection().isPresent()) {
            String reason = reading.rejection().get().name();
            LOG.errorf("portal.refused site=%s issuer=%s reason=%s", site.id(), site.portal().issuer(), reason);
            metrics.counter("tsunagari.portal.refused", "site", site.id().value(), "reason", reason).increment();
            throw new Refreshed.Unusable(reason);
        }
        return reading.metadata().orElseThrow();
    }

    private MetadataReader.Reading read(PortalClient portal) throws IOException {
        try {
            return reader.read(portal, documents.object(metadataAddress(portal)));
        } catch (JsonDocuments.Malformed e) {
            return MetadataReader.Reading.refused(MetadataReader.Rejection.MALFORMED);
        }
    }

    private static PortalMetadata ofConfiguration(PortalEndpoints fixed) {
        return new PortalMetadata(fixed, false);
    }
}
