package tsunagari.link.linking;

import tsunagari.link.connection.Connection;

/**
 * A connection that waits and of which the account service does not know yet.
 *
 * @param attempts how often telling it has failed
 */
public record LinkingNotice(Connection connection, int attempts) {

    /** The same after one more failure. */
    LinkingNotice failed() {
        return new LinkingNotice(connection, attempts + 1);
    }
}
