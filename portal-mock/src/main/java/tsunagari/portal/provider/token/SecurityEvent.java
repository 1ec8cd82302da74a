package tsunagari.portal.provider.token;

import java.util.Map;

/** The content of a security event: its id, when it happened (Unix seconds), its type URI and body. */
public record SecurityEvent(String jti, long happenedAt, String type, Map<String, Object> body) {
}
