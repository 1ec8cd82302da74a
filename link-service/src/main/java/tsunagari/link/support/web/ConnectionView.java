package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.support.FoundConnection;

/**
 * A connection, without whom it is of.
 *
 * @param acknowledged whether the portal has confirmed that it knows of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionView(String id, String site, ConnectionState state, Instant since, Instant ended,
        boolean acknowledged) {

    static ConnectionView of(FoundConnection it) {
        return new ConnectionView(it.id().toString(), it.site().value(), it.state(), it.since(),
                it.ended().orElse(null), it.acknowledged());
    }
}
