package tsunagari.portal.journal;

/** Who takes part in a handshake, from left to right in a diagram. */
enum Party {
    BROWSER, PORTAL, CLIENT
}
