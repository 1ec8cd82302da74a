package tsunagari.link.connection;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.support.Reference;

/**
 * One transition of a connection, as the audit keeps it.
 *
 * @param actor by whose act
 * @param reason why it ended; of a beginning, that it replaced another
 * @param reference what the person can read out to the support desk
 */
public record HistoryEntry(Transition transition, Actor actor, Instant at, Reference reference,
        Optional<ReleaseReason> reason) {

    /** What happened. */
    public enum Transition {
        /** It was recorded, and waits for the site's back office. */
        REQUESTED,
        /** It became active. */
        ESTABLISHED,
        /** The back office refused it. */
        REFUSED,
        /** The back office did not answer in time. */
        EXPIRED,
        /** It ended. */
        RELEASED,
        /** Whom it was of was erased, long after it ended. */
        ERASED
    }

    /** By whose act it happened. */
    public enum Actor {
        /** The person, at the site. */
        PERSON,
        /** The portal, by a signed event. */
        PORTAL,
        /** The support desk. */
        SUPPORT,
        /** The account service, by a signed event or when it was asked. */
        ACCOUNT_SERVICE,
        /** Nobody: time passed. */
        CLOCK,
        /** Nobody: the connections were compared with the portal's list. */
        RECONCILIATION
    }
}
