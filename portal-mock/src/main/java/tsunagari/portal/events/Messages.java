package tsunagari.portal.events;

import java.util.List;
import java.util.stream.Stream;

/** Releases that no site has acknowledged, and the ids of the last events that the sites have sent. */
record Messages(List<ReleaseNotice> notices, List<String> receivedIds) {

    private static final int REMEMBERED_IDS = 500;

    boolean received(String eventId) {
        return receivedIds.contains(eventId);
    }

    Messages withReceived(String eventId) {
        int tooMany = Math.max(0, receivedIds.size() + 1 - REMEMBERED_IDS);
        return new Messages(notices, Stream.concat(receivedIds.stream().skip(tooMany), Stream.of(eventId)).toList());
    }

    Messages withNotice(ReleaseNotice notice) {
        Messages others = withoutNotice(notice.jti());
        return new Messages(Stream.concat(others.notices.stream(), Stream.of(notice)).toList(), receivedIds);
    }

    Messages withoutNotice(String jti) {
        return new Messages(notices.stream().filter(notice -> !notice.jti().equals(jti)).toList(), receivedIds);
    }
}
