package tsunagari.portal.fault;

/** What a relying party has to do when the fault strikes. */
public enum Expected {

    /** Go on: the deviation is allowed, or the site's own record counts. */
    ACCEPT,
    /** Sign nobody in and change no connection because of it. */
    REJECT
}
