package tsunagari.link.connection;

/** Why a connection ended, or is none. */
public enum ReleaseReason {
    /** The person ended it at the portal. */
    RELEASED_AT_PORTAL,
    /** The person ended it at the site. */
    RELEASED_AT_SITE,
    /** The support desk ended it. */
    RELEASED_BY_SUPPORT,
    /** The portal had lost it, and the person connected again. */
    PORTAL_NO_LONGER_CONNECTED,
    /** The portal knows a later connection of the person than this site does. */
    SUPERSEDED,
    /** The account's connection went over to another portal subject, who proved the account; said of both connections. */
    REPLACED,
    /** The account's owner said, by the link in a mail, that the connection is not theirs. */
    OWNER_DISOWNED,
    /** The account was withdrawn. */
    ACCOUNT_WITHDRAWN,
    /** The site's back office refused the linking. */
    REFUSED_BY_SITE,
    /** The site's back office did not finish the linking in time. */
    EXPIRED,
    /** The portal took for connected what is not connected here. */
    NOT_CONNECTED
}
