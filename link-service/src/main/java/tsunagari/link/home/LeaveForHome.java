package tsunagari.link.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.SessionToken;
import tsunagari.link.site.ExternalHome;
import tsunagari.link.site.Site;

/** Sends a signed-in person to the site's own pages with a code. The address is the configured one, whatever is asked for. */
@ApplicationScoped
public class LeaveForHome {

    /** How long a code can be redeemed. */
    public static final Duration LIFETIME = Duration.ofSeconds(30);

    private final Transactions transactions;
    private final HomeCodes codes;
    private final SecureRandom random;
    private final Clock clock;

    LeaveForHome(Transactions transactions, HomeCodes codes, SecureRandom random, Clock clock) {
        this.transactions = transactions;
        this.codes = codes;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Where the person is to go now; empty if the session has just ended.
     *
     * @param challenge to which the site wants the code bound
     */
    public Optional<URI> address(Site site, ExternalHome home, SessionToken session, Optional<CodeChallenge> challenge) {
        HomeCode code = HomeCode.random(random);
        boolean issued = transactions.run(() -> issue(site, code, session, challenge));
        return issued ? Optional.of(URI.create(home.url() + "?code=" + code.reveal())) : Optional.empty();
    }

    /** The new one first, which makes visits of one session wait for each other, and for whoever ends it. */
    private boolean issue(Site site, HomeCode code, SessionToken session, Optional<CodeChallenge> challenge) {
        Instant now = clock.instant();
        boolean issued = codes.issue(site.id(), code, session, challenge, now.plus(LIFETIME));
        codes.dropExpired(session, now);
        return issued;
    }
}
