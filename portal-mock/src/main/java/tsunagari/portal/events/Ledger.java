package tsunagari.portal.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.portal.provider.ClientId;
import tsunagari.portal.provider.PairwiseSubject;

/**
 * Connections, unacknowledged releases and the ids of the last events, as one value: it is stored in one piece, so that
 * a connection never changes without its notice.
 */
public record Ledger(List<Connection> connections, List<ReleaseNotice> notices, List<String> receivedIds) {

    private static final int REMEMBERED_IDS = 500;

    Optional<Connection> find(ClientId site, PairwiseSubject subject) {
        return connections.stream().filter(connection -> connection.isOf(site, subject)).findFirst();
    }

    boolean received(String eventId) {
        return receivedIds.contains(eventId);
    }

    Ledger with(Connection changed) {
        List<Connection> others = connections.stream().filter(other -> !other.sameUserAndSite(changed)).toList();
        return new Ledger(Stream.concat(others.stream(), Stream.of(changed)).toList(), notices, receivedIds);
    }

    Ledger without(ClientId site, PairwiseSubject subject) {
        return new Ledger(connections.stream().filter(other -> !other.isOf(site, subject)).toList(), notices, receivedIds);
    }

    Ledger withReceived(String eventId) {
        int tooMany = Math.max(0, receivedIds.size() + 1 - REMEMBERED_IDS);
        return new Ledger(connections, notices,
                Stream.concat(receivedIds.stream().skip(tooMany), Stream.of(eventId)).toList());
    }

    Ledger withNotice(ReleaseNotice notice) {
        Ledger others = withoutNotice(notice.jti());
        return new Ledger(connections, Stream.concat(others.notices.stream(), Stream.of(notice)).toList(), receivedIds);
    }

    Ledger withoutNotice(String jti) {
        return new Ledger(connections, notices.stream().filter(notice -> !notice.jti().equals(jti)).toList(),
                receivedIds);
    }
}
