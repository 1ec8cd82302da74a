package tsunagari.portal.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the bodies of the control API strictly: a misspelt field is an error and not a wish that nobody hears. */
@ApplicationScoped
public class ControlJson {

    private final ObjectReader reader;

    public ControlJson(ObjectMapper json) {
        this.reader = strict(json).reader()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** The value of a body; a malformed body, or one with a field that is unknown or of another type, is refused with 400. */
    public <T> T read(String body, Class<T> type) {
        T value = null;
        try {
            value = reader.forType(type).readValue(body == null ? "" : body);
        } catch (UnrecognizedPropertyException e) {
            throw ControlRefusal.badRequest("FIELD_UNKNOWN", "there is no field " + field(e));
        } catch (JsonMappingException e) {
            throw e.getPath().isEmpty() ? malformed()
                    : ControlRefusal.badRequest("FIELD_INVALID", field(e) + " is not of the type or form that it has to be");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw malformed();
        }
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    private static ControlRefusal malformed() {
        return ControlRefusal.badRequest("BODY_MALFORMED", "the body must be a JSON object");
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                .map(name -> name == null ? "[]" : name).collect(Collectors.joining("."));
    }

    /** A number is no text and a text no number, whatever could be made of it. */
    private static ObjectMapper strict(ObjectMapper json) {
        ObjectMapper strict = json.copy();
        for (CoercionInputShape shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float,
                CoercionInputShape.Boolean)) {
            strict.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        strict.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        return strict;
    }
}
