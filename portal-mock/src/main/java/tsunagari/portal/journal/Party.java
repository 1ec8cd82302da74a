package tsunagari.portal.journal;

/** Who takes part in a handshake, from left to right in a diagram. */
public enum Party {
    /** The user's browser. */
    BROWSER,
    /** The portal. */
    PORTAL,
    /** The site. */
    CLIENT
}
