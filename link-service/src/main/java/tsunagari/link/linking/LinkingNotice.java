package tsunagari.link.linking;

import tsunagari.events.LeasedRow;
import tsunagari.link.connection.Connection;
import tsunagari.link.site.SiteId;

/**
 * A connection that waits and of which the account service does not know yet.
 *
 * @param attempts how often telling it has failed
 * @param faults how often by an exception that was no silence of the account service
 */
public record LinkingNotice(Connection connection, int attempts, int faults) implements LeasedRow<LinkingNotice> {

    @Override
    public SiteId route() {
        return connection.site();
    }

    @Override
    public LinkingNotice failed() {
        return new LinkingNotice(connection, attempts + 1, faults);
    }

    @Override
    public LinkingNotice faulted() {
        return new LinkingNotice(connection, attempts + 1, faults + 1);
    }
}
