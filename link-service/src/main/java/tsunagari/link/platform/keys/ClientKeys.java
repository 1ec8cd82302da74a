package tsunagari.link.platform.keys;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tsunagari.events.keys.KeyFolder;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/** The keys by which each site is known to its portal: its own, or the service's. Read at start, and again regularly. */
@ApplicationScoped
@Startup
public class ClientKeys {

    private final SigningKeys ofService;
    private final Map<String, SigningKeys> ofSites = new HashMap<>();

    ClientKeys(LinkConfig config) {
        this.ofService = new SigningKeys(
                KeyFolder.es256(config.keys().directory(), "tsunagari.link.keys.directory"));
        config.sites().forEach((site, settings) -> settings.portal().keysDirectory()
                .ifPresent(folder -> ofSites.put(site, ofSite(folder, site))));
    }

    private static SigningKeys ofSite(Path folder, String site) {
        return new SigningKeys(KeyFolder.es256OrRsa(folder,
                "tsunagari.link.sites.%s.portal.keys-directory".formatted(site)));
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
