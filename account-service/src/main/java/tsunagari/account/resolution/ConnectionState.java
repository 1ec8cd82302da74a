package tsunagari.account.resolution;

/** What link-service knows of the portal user's connection at the site. */
public enum ConnectionState {
    /** There never was one. */
    NONE,
    /** It can be used. */
    ACTIVE,
    /** The site's back office has not finished it. */
    PENDING,
    /** It was ended. */
    RELEASED,
    /** The back office refused it. */
    REFUSED,
    /** The back office did not finish it in time. */
    EXPIRED
}
