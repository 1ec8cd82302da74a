package tsunagari.portal.fault;

/** How deep a fault goes. */
public enum Layer {

    /** A message of the protocol says something wrong. */
    PROTOCOL,
    /** The answer itself fails: status, body, connection, time. */
    TRANSPORT,
    /** The messages are sound, and the two sides disagree about who is connected to what. */
    LINKING
}
