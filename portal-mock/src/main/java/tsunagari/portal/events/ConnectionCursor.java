package tsunagari.portal.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in a client's list of connections: behind a subject, whether or not that one is still there. */
final class ConnectionCursor {

    private static final String PREFIX = "after:";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private ConnectionCursor() {
    }

    /** The opaque form. */
    static String of(String subject) {
        return ENCODER.encodeToString((PREFIX + subject).getBytes(StandardCharsets.UTF_8));
    }

    /** The subject; empty when this is no cursor of the portal. */
    static Optional<String> subject(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(text).filter(read -> read.startsWith(PREFIX)).map(read -> read.substring(PREFIX.length()))
                    .filter(subject -> of(subject).equals(cursor));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
