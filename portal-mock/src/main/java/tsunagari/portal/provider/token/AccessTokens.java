package tsunagari.portal.provider.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.PortalReset;
import tsunagari.portal.platform.RandomIds;
import tsunagari.portal.provider.authorize.Grant;

/** Opaque access tokens for the UserInfo endpoint. */
@ApplicationScoped
public class AccessTokens {

    /** How long an access token is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int LIMIT = 50_000;

    private final RandomIds ids;
    private final ExpiringEntries<Grant> tokens;
    private final ExpiringEntries<String> byGrant;

    public AccessTokens(Clock clock, RandomIds ids) {
        this.ids = ids;
        this.tokens = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
        this.byGrant = new ExpiringEntries<>(clock, LIFETIME, LIMIT);
    }

    /** A token for a grant. */
    public String issue(Grant grant) {
        String token = ids.next();
        tokens.put(token, grant);
        byGrant.put(grant.id(), token);
        return token;
    }

    /** The grant behind a live token. */
    public Optional<Grant> find(String token) {
        return tokens.find(token);
    }

    /** Ends the token of a grant (RFC 6749, section 4.1.2: a code that comes twice revokes what it gave). */
    public void revoke(Grant grant) {
        byGrant.take(grant.id()).ifPresent(tokens::take);
    }

    void forget(@Observes PortalReset reset) {
        tokens.clear();
        byGrant.clear();
    }
}
