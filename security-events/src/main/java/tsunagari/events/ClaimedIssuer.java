package tsunagari.events;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * Who a token says that it is from, before anything of it is verified. It tells whose keys and rules the token must
 * stand up to where several senders use one address, and nothing else.
 */
public final class ClaimedIssuer {

    private ClaimedIssuer() {
    }

    /** {@code iss} of a token in its compact form; empty if it cannot be read. */
    public static Optional<String> of(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return StrictJson.isObject(payload)
                    ? new Claims(JsonUtil.parseJson(payload)).text("iss")
                    : Optional.empty();
        } catch (IllegalArgumentException | JoseException e) {
            return Optional.empty();
        }
    }
}
