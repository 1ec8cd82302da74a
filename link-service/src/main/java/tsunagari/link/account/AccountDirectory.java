package tsunagari.link.account;

import java.util.UUID;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.mismatch.ConnectionStateAtSite;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.site.Site;

/** The site's account system, asked over its REST API. */
public interface AccountDirectory {

    /**
     * Asks whether these credentials open an account. Never repeated by itself: a wrong password counts.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    CredentialVerification verify(Site site, Credentials credentials);

    /**
     * Tells that a guess which was verified provisionally has led to something, and no longer counts. Harmless if it was
     * told before.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    void settle(Site site, AccountId proven, UUID guess);

    /**
     * What has become of an account; one that does not exist counts as withdrawn.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    AccountStatus status(Site site, AccountId account);

    /**
     * Names the cause of a sign-in that matches no live connection or account.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    MismatchCause resolveMismatch(Site site, ConnectionStateAtSite state);

    /**
     * Tells that a connection to an account waits for the site's back office. Harmless if it was told before.
     *
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    Announcement announce(Site site, AccountId account, ConnectionId connection);
}
