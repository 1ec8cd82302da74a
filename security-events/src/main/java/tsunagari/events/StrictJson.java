package tsunagari.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** The grammar of RFC 8259, to the letter. jose4j's parser lets some things pass that other receivers refuse. */
public final class StrictJson {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private StrictJson() {
    }

    /** The members of the object that a text is, as {@link #isObject} demands it. */
    public static Optional<Map<String, Object>> object(String text) {
        try {
            return isObject(text) ? Optional.of(JsonUtil.parseJson(text)) : Optional.empty();
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /** Whether a text is one JSON object without repeated names, not nested beyond reason, and nothing after it. */
    static boolean isObject(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
