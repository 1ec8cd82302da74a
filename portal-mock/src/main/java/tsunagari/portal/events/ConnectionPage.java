package tsunagari.portal.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a client's connections in the order of their subjects.
 *
 * @param nextCursor where the next page begins; null, and left out, on the last one
 */
public record ConnectionPage(List<Item> connections,
        @JsonProperty("next_cursor") @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {

    /** One connection; {@code since} is when it came into its state, RFC 3339 in UTC, whole seconds. */
    @Schema(name = "Connection")
    public record Item(String subject, ConnectionState state, @JsonProperty("connection_id") String connectionId,
            long generation, Instant since) {

        static Item of(Connection connection) {
            return new Item(connection.subject().value(), connection.state(), connection.id().value(),
                    connection.generation(), connection.changedAt().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** The page of these connections, of which one more was asked for than the page may have. */
    static ConnectionPage of(List<Connection> found, int limit) {
        List<Item> items = found.stream().limit(limit).map(Item::of).toList();
        return new ConnectionPage(items,
                found.size() > limit ? ConnectionCursor.of(items.get(limit - 1).subject()) : null);
    }
}
