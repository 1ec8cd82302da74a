package tsunagari.portal.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the bodies of the control API strictly: a misspelt field is an error and not a wish that nobody hears. */
@ApplicationScoped
public class ControlJson {

    private final ObjectReader reader;

    public ControlJson(ObjectMapper json) {
        this.reader = json.reader()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** The value of a body; a malformed body, or one with an unknown field, is refused with 400. */
    public <T> T read(String body, Class<T> type) {
        T value = null;
        try {
            value = reader.forType(type).readValue(body == null ? "" : body);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw refusal();
        }
        if (value == null) {
            throw refusal();
        }
        return value;
    }

    private static ControlRefusal refusal() {
        return ControlRefusal.of(400, "BODY_MALFORMED", "the body must be a JSON object of known fields and types");
    }
}
