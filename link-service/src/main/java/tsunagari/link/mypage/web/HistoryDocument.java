package tsunagari.link.mypage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import tsunagari.link.connection.Connection;
import tsunagari.link.mypage.Happening;
import tsunagari.link.session.SiteSession;

/**
 * What a person can take away of their connection. Times are UTC.
 *
 * @param madeAt when the document was made
 * @param happenings newest first
 * @param sessions the live ones, the latest sign-in first
 */
record HistoryDocument(String site, Instant madeAt, ConnectionPart connection, List<HappeningPart> happenings,
        List<SessionPart> sessions) {

    record ConnectionPart(String id, String state, Instant since) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HappeningPart(Instant at, String kind, String reference) {
    }

    record SessionPart(Instant since, Instant lastUsed, boolean current) {
    }

    static HistoryDocument of(SiteSession mine, List<Happening> happenings, List<SiteSession> sessions, Instant now) {
        Connection connection = mine.connection();
        return new HistoryDocument(connection.site().value(), now,
                new ConnectionPart(connection.id().toString(), connection.state().name(), connection.since()),
                happenings.stream().map(it -> new HappeningPart(it.at(), it.kind().name(), it.reference().orElse(null)))
                        .toList(),
                sessions.stream().map(it -> new SessionPart(it.since(), it.lastUsed(), it.handle().equals(mine.handle())))
                        .toList());
    }
}
