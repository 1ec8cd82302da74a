package tsunagari.link.handshake.oidc;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/**
 * Lets pushed requests, which anybody can cause, keep no more than half of the connections to a site's portal: there are
 * always some for the codes of those who come back.
 */
@ApplicationScoped
class PushedRequests {

    private final Map<SiteId, Semaphore> bySite = new ConcurrentHashMap<>();
    private final int most;

    PushedRequests(LinkConfig config) {
        this.most = config.portalConnections() / 2;
    }

    /** Makes the request if there is room, and fails at once with {@link PortalBusy} otherwise. */
    <T> Uni<T> admit(SiteId site, Uni<T> push) {
        Semaphore room = bySite.computeIfAbsent(site, id -> new Semaphore(most));
        return Uni.createFrom().deferred(() -> room.tryAcquire()
                ? push.onTermination().invoke(room::release)
                : Uni.createFrom().failure(PortalBusy::new));
    }
}
