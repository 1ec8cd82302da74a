package tsunagari.link.platform.keys;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/** The keys by which each site is known to its portal: its own, or the service's. Read at start, and again regularly. */
@ApplicationScoped
@Startup
public class ClientKeys {

    private final SigningKeys ofService;
    private final Map<String, SigningKeys> ofSites = new HashMap<>();

    ClientKeys(LinkConfig config) {
        this.ofService = new SigningKeys(KeyFolder.ofService(config.keys().directory()));
        config.sites().forEach((site, settings) -> settings.portal().keysDirectory()
                .ifPresent(folder -> ofSites.put(site, new SigningKeys(KeyFolder.ofSite(folder, site)))));
    }

    /** The keys that sign for this site. */
    public SigningKeys of(SiteId site) {
        return ofSites.getOrDefault(site.value(), ofService);
    }

    @Produces
    @Singleton
    SigningKeys ofService() {
        return ofService;
    }

    @Scheduled(identity = "keys", every = "10s")
    void reload() {
        ofService.reload();
        ofSites.values().forEach(SigningKeys::reload);
    }
}
