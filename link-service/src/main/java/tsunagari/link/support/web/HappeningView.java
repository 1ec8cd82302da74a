package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.support.Happening;
import tsunagari.link.support.Texts;

/**
 * Something that happened.
 *
 * @param code what it was, by its kind
 * @param cause why, if that is known
 * @param actor by whose act, if a connection changed
 * @param text the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HappeningView(Instant at, Happening.Kind kind, String code, String cause, String actor,
        String connectionId, Texts text) {

    static HappeningView of(Happening it) {
        return new HappeningView(it.at(), it.kind(), it.code(), it.cause().orElse(null), it.actor().orElse(null),
                it.connection().map(ConnectionId::toString).orElse(null), Texts.of(advice -> advice.what(it)));
    }
}
