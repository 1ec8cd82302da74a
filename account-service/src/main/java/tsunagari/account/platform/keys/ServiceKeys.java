package tsunagari.account.platform.keys;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.events.keys.KeyFolder;
import tsunagari.events.keys.SigningKeys;

/** The keys that sign events. Read at start, and again regularly. */
@ApplicationScoped
@Startup
class ServiceKeys {

    private final SigningKeys keys;

    ServiceKeys(AccountServiceConfiguration configuration) {
        this.keys = new SigningKeys(
                KeyFolder.es256(configuration.keys().directory(), "tsunagari.account.keys.directory"));
    }

    @Produces
    @Singleton
    SigningKeys keys() {
        return keys;
    }

    @Scheduled(identity = "keys", every = "10s")
    void reload() {
        keys.reload();
    }
}
