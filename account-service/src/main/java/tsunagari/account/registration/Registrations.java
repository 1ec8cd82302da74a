package tsunagari.account.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;

/** The requests to register. Each method joins the current transaction, if there is one. */
public interface Registrations {

    /** Adds a request. */
    void add(Registration registration);

    /** Whose request a token confirms; empty if there is none at the site. */
    Optional<LoginId> loginIdOf(SiteId site, String tokenHash);

    /** Finds all requests of a login id and keeps them from being changed until the current transaction ends. */
    List<Registration> lockAll(SiteId site, LoginId loginId);

    /** Notes how many wrong passwords a request was to be confirmed with. */
    void failed(Registration registration, int failures);

    /** Notes that a request was confirmed, and deletes all others of its login id. */
    void confirm(Registration registration, Instant at);

    /** Deletes all requests of a login id. */
    void deleteAll(SiteId site, LoginId loginId);
}
