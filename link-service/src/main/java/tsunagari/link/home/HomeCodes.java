package tsunagari.link.home;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.session.SessionToken;
import tsunagari.link.site.SiteId;

/** The codes of all replicas that have not been redeemed. Each method runs in the current transaction. */
public interface HomeCodes {

    /** Lets the code be redeemed for this session. Returns false if the session has ended. */
    boolean issue(SiteId site, HomeCode code, SessionToken session, Optional<CodeChallenge> challenge, Instant expiresAt);

    /** Forgets the session's codes whose time has passed: whoever visits often leaves no more than is good. */
    void dropExpired(SessionToken session, Instant now);

    /** What the code is of; empty if the site has no such code, its time has passed or its session has ended. */
    Optional<IssuedCode> find(SiteId site, HomeCode code, Instant now);

    /** Uses the code up. Returns false if somebody else has. */
    boolean use(HomeCode code);

    /** Notes that the site knows the session of this code from now on. Returns false if the session has ended. */
    boolean tell(IssuedCode code);
}
