package tsunagari.portal.events;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.protocol.OAuthError;

/** Which part of a list is wanted: at most {@code limit} entries behind a subject, or from the beginning. */
record PageRequest(Optional<String> after, int limit) {

    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,2}|1000");
    private static final String USUAL = "100";

    /** The request in a query; other parameters are ignored. */
    static Outcome<PageRequest, OAuthError> of(MultivaluedMap<String, String> query) {
        List<String> cursors = query.getOrDefault("cursor", List.of());
        List<String> limits = query.getOrDefault("limit", List.of(USUAL));
        Optional<String> after = cursors.stream().findFirst().flatMap(ConnectionCursor::subject);
        return Outcome.of(Stream.of(
                rule(cursors.size() <= 1 && after.isPresent() == !cursors.isEmpty(),
                        "cursor must be a next_cursor of the portal, once"),
                rule(limits.size() == 1 && LIMIT.matcher(limits.get(0)).matches(),
                        "limit must be a whole number from 1 to 1000, once")),
                () -> new PageRequest(after, Integer.parseInt(limits.get(0))));
    }

    private static Supplier<Optional<OAuthError>> rule(boolean holds, String description) {
        return () -> holds ? Optional.empty() : Optional.of(OAuthError.invalidRequest(description));
    }
}
