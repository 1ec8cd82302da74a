package tsunagari.link.platform.page.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.support.Advice;
import tsunagari.link.support.Happening;

/**
 * Something that happened.
 *
 * @param text in the language of the page
 * @param code what it was, why and by whose act, by the names that the API has
 * @param connection the id of the connection that it happened to
 */
public record DeskEvent(Instant at, String text, String code, Optional<String> connection) {

    /** The happening in words. */
    public static DeskEvent of(Happening it, Advice advice) {
        return new DeskEvent(it.at(), advice.what(it), Stream.of(Optional.of(it.kind().name()), Optional.of(it.code()),
                it.cause(), it.actor()).flatMap(Optional::stream).collect(Collectors.joining(" ")),
                it.connection().map(ConnectionId::toString));
    }
}
