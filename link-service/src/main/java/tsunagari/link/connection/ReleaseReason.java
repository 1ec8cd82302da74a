package tsunagari.link.connection;

/** Why a connection ended. */
public enum ReleaseReason {
    /** The person ended it at the portal. */
    RELEASED_AT_PORTAL,
    /** The person ended it at the site. */
    RELEASED_AT_SITE,
    /** The support desk ended it. */
    RELEASED_BY_SUPPORT,
    /** The portal had lost it, and the person connected again. */
    PORTAL_NO_LONGER_CONNECTED
}
