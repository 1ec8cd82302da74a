package tsunagari.link.support;

import java.time.Instant;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;

/**
 * One thing that somebody of the support desk, or an auditor, asked for or did.
 *
 * @param accountKey stands for an account of which no connection is named ({@link AccountKeys})
 */
public record SupportAccess(Instant at, Caller caller, Action action, Optional<SiteId> site,
        Optional<ConnectionId> connection, Optional<String> accountKey, Optional<Reference> reference,
        Optional<SupportReason> reason) {

    /** What it was. */
    public enum Action {
        /** Looked a reference up. */
        REFERENCE_READ,
        /** Looked for somebody's connections; one access for each that was found, or one on the account, if any. */
        CONNECTIONS_SEARCHED,
        /** Read the history of a connection. */
        HISTORY_READ,
        /** Looked at a connection, without its history. */
        CONNECTION_READ,
        /** Ended a connection. */
        CONNECTION_RELEASED,
        /** Asked whether nobody can connect to an account; on the connection that its owner had disowned, or on the account. */
        BLOCK_READ,
        /** Allowed an account to be connected again; on the connection that its owner had disowned, or on the account. */
        BLOCK_LIFTED,
        /** Verified the audit. */
        AUDIT_VERIFIED,
        /** Took a list of who was connected to what. */
        CONNECTIONS_EXPORTED,
        /** Read what the last comparison with the portal's list found. */
        DRIFT_READ,
        /** Began a comparison with the portal's list that changes nothing. */
        DRY_RUN_BEGUN,
        /** Began a comparison with the portal's list that repairs what it finds. */
        REPAIR_BEGUN
    }

    /** One that is on nothing in particular. */
    public static SupportAccess of(Instant at, Caller caller, Action action) {
        return new SupportAccess(at, caller, action, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** The same at a site. */
    public SupportAccess at(SiteId where) {
        return new SupportAccess(at, caller, action, Optional.of(where), connection, accountKey, reference, reason);
    }

    /** The same on a connection. */
    public SupportAccess on(ConnectionId which) {
        return new SupportAccess(at, caller, action, site, Optional.of(which), accountKey, reference, reason);
    }

    /** The same on an account, by its key. */
    public SupportAccess onAccount(String key) {
        return new SupportAccess(at, caller, action, site, connection, Optional.of(key), reference, reason);
    }

    /** The same under a reference. */
    public SupportAccess under(Reference which) {
        return new SupportAccess(at, caller, action, site, connection, accountKey, Optional.of(which), reason);
    }

    /** The same for a reason. */
    public SupportAccess because(SupportReason why) {
        return new SupportAccess(at, caller, action, site, connection, accountKey, reference, Optional.of(why));
    }
}
