package tsunagari.portal.events;

import java.util.List;

/**
 * Connections, unacknowledged releases and the ids of the last events as the state file has them: in one piece, so that a
 * connection never changes without its notice.
 */
public record Ledger(List<Connection> connections, List<ReleaseNotice> notices, List<String> receivedIds) {

    Messages messages() {
        return new Messages(notices, receivedIds);
    }
}
