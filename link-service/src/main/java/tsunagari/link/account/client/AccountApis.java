package tsunagari.link.account.client;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;

/** One client for each account service, with a fuse of its own: one that is down does not darken the others' sites. */
@Singleton
class AccountApis {

    /** Registrations and confirmations that one account service is asked at a time, by this replica. */
    static final int MOST_REGISTRATIONS = 16;
    /**
     * From when on an idle connection is closed here, in seconds. Before the server closes it (30 s): a password that is
     * sent just then is lost, and is not sent again.
     */
    private static final int IDLE_SECONDS = 10;

    private final LinkConfig.AccountService limits;
    private final Map<URI, Guarded> byAddress = new ConcurrentHashMap<>();

    AccountApis(LinkConfig config) {
        this.limits = config.accountService();
    }

    /**
     * A client and the fuses that its calls go through: a rush on passwords, and what nobody waits for, must not stop
     * sign-ins, and whoever registers, of whom nothing is known, must not stop consents.
     */
    record Guarded(AccountApi api, Fuse credentials, Fuse registrations, Fuse others, Fuse background) {
    }

    Guarded of(Site site) {
        return byAddress.computeIfAbsent(site.accountService(), this::connect);
    }

    private Guarded connect(URI address) {
        AccountApi api = QuarkusRestClientBuilder.newBuilder().baseUri(address)
                .connectTimeout(limits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(limits.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property(QuarkusRestClientProperties.CONNECTION_TTL, IDLE_SECONDS)
                .register(new OnlyJsonAnswers())
                .build(AccountApi.class);
        Duration deadline = limits.connectTimeout().plus(limits.readTimeout());
        return new Guarded(api, new Fuse(deadline), new Fuse(deadline, MOST_REGISTRATIONS), new Fuse(deadline),
                new Fuse(deadline));
    }
}
