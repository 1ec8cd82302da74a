package tsunagari.link.handshake.oidc;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tsunagari.link.site.SiteId;

/**
 * Lets each site's portal keep few threads waiting for UserInfo, so that a slow one takes none from other sites. A call
 * for which there is no room fails at once, one that has waited too long for its turn a little later.
 */
@ApplicationScoped
class UserInfoCalls {

    private static final int MOST = 16;
    private static final int WAITING = 64;
    private static final long LONGEST_MILLIS = 4_000;

    private final Map<SiteId, TypedGuard<CompletionStage<Map<String, Object>>>> guards = new ConcurrentHashMap<>();

    /** Runs the call on a worker thread when it is its turn. */
    CompletionStage<Map<String, Object>> run(SiteId site, Supplier<Map<String, Object>> call) {
        return guards.computeIfAbsent(site, id -> guard())
                .get(() -> CompletableFuture.completedStage(call.get()));
    }

    private static TypedGuard<CompletionStage<Map<String, Object>>> guard() {
        return TypedGuard.create(new TypeLiteral<CompletionStage<Map<String, Object>>>() { })
                .withBulkhead().limit(MOST).queueSize(WAITING).done()
                .withTimeout().duration(LONGEST_MILLIS, ChronoUnit.MILLIS).done()
                .withThreadOffload(true)
                .build();
    }
}
