package tsunagari.portal.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.protocol.SignedToken;
import tsunagari.portal.provider.subject.PairwiseSubject;

/** The part of a security event token that speaks of a connection: {@code sub_id} (RFC 9493) and {@code events}. */
final class ConnectionEvent {

    /** What sites say, by event type. */
    private static final Map<String, ConnectionState> TYPES = Map.of(
            "urn:tsunagari:event:connection-pending", ConnectionState.PENDING,
            "urn:tsunagari:event:connection-established", ConnectionState.ACTIVE,
            "urn:tsunagari:event:connection-released", ConnectionState.RELEASED,
            "urn:tsunagari:event:connection-refused", ConnectionState.REFUSED);
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private final Map<String, Object> subject;
    private final Map<String, Object> events;

    ConnectionEvent(SignedToken token) {
        this.subject = token.object("sub_id").orElse(Map.of());
        this.events = token.object("events").orElse(Map.of());
    }

    /** The first rule that the content breaks. */
    Optional<EventError> malformed(String portalIssuer) {
        if (!"iss_sub".equals(subject.get("format")) || !portalIssuer.equals(subject.get("iss"))
                || text(subject, "sub").isEmpty()) {
            return Optional.of(EventError.invalidRequest("sub_id must be an iss_sub of this portal"));
        }
        if (events.size() != 1 || !TYPES.containsKey(type()) || !(events.get(type()) instanceof Map)) {
            return Optional.of(EventError.invalidRequest("events must have exactly one member, of a known type"));
        }
        boolean reasonIsSound = !body().containsKey("reason")
                || text(body(), "reason").filter(reason -> REASON.matcher(reason).matches()).isPresent();
        boolean sound = text(body(), "connection_id").flatMap(ConnectionId::parse).isPresent()
                && body().get("generation") instanceof Long generation && generation > 0 && reasonIsSound;
        return sound ? Optional.empty()
                : Optional.of(EventError.invalidRequest("the event must have connection_id, generation, well-formed"));
    }

    /** The connection that a well-formed event describes. */
    Connection connection(ClientId site, Instant now) {
        boolean expired = TYPES.get(type()) == ConnectionState.REFUSED && "EXPIRED".equals(body().get("reason"));
        return new Connection(site, new PairwiseSubject(text(subject, "sub").orElseThrow()),
                new ConnectionId(text(body(), "connection_id").orElseThrow()), (Long) body().get("generation"),
                expired ? ConnectionState.EXPIRED : TYPES.get(type()), now);
    }

    private String type() {
        return events.keySet().iterator().next();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body() {
        return (Map<String, Object>) events.get(type());
    }

    private static Optional<String> text(Map<String, Object> object, String name) {
        return Optional.ofNullable(object.get(name)).filter(String.class::isInstance).map(String.class::cast)
                .filter(value -> !value.isEmpty());
    }
}
