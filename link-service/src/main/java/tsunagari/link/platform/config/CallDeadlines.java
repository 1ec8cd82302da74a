package tsunagari.link.platform.config;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import tsunagari.events.Lease;

/**
 * Refuses to start with calls that outlast the lease of the queues that make them: another replica would take a row over,
 * and make its call a second time, while the first is still waited for.
 */
@Startup
@ApplicationScoped
class CallDeadlines {

    CallDeadlines(LinkConfig config) {
        check(config.accountService().connectTimeout(), config.accountService().readTimeout(),
                config.delivery().immediate());
    }

    static void check(Duration connectTimeout, Duration readTimeout, Duration immediate) {
        check("tsunagari.link.account-service.connect-timeout and tsunagari.link.account-service.read-timeout",
                connectTimeout.plus(readTimeout));
        check("tsunagari.link.delivery.immediate", immediate);
    }

    private static void check(String keys, Duration call) {
        if (call.compareTo(Lease.LONGEST_CALL) > 0) {
            throw new IllegalStateException(keys + ": at most " + Lease.LONGEST_CALL
                    + ", because the lease of what is sent leaves no more for one call");
        }
    }
}
