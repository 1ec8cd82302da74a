package tsunagari.portal.provider.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.client.ClientId;

/** Authorization codes: good once, for one minute, for the client that they were issued to. */
@ApplicationScoped
public class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration REPLAY_WATCH = Duration.ofMinutes(10);
    private static final int LIMIT = 50_000;

    private final RandomIds ids;
    private final ExpiringEntries<Grant> codes;
    private final ExpiringEntries<Grant> redeemed;

    public AuthorizationCodes(Clock clock, RandomIds ids) {
        this.ids = ids;
        this.codes = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
        this.redeemed = new ExpiringEntries<>(clock, REPLAY_WATCH, LIMIT);
    }

    /** A code for a grant. */
    public String issue(Grant grant) {
        String code = ids.next();
        codes.put(code, grant);
        return code;
    }

    /** The grant of a code, once. Another client's code is left where it is, so that nobody can use it up. */
    public synchronized Optional<Grant> redeem(ClientId client, String code) {
        Optional<Grant> grant = codes.find(code).filter(found -> found.client().equals(client));
        grant.ifPresent(found -> {
            codes.take(code);
            redeemed.put(code, found);
        });
        return grant;
    }

    /** The grant of a code that this client has redeemed before. */
    public Optional<Grant> redeemedBefore(ClientId client, String code) {
        return redeemed.find(code).filter(found -> found.client().equals(client));
    }

    /** The handshake of a code, redeemed or not. */
    public Optional<Trace> trace(String code) {
        return codes.find(code).or(() -> redeemed.find(code)).map(Grant::trace);
    }

    /** Number of codes that may still be redeemed. */
    public int open() {
        return codes.size();
    }

    void forget(@Observes PortalReset reset) {
        codes.clear();
        redeemed.clear();
    }
}
