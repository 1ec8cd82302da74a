package tsunagari.link.account.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Reads what the account service answers, as far as an answer can be long. */
@Singleton
class Answers {

    private static final int LARGEST = 16 * 1024;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The answer as a value.
     *
     * @throws IllegalArgumentException if it is too long or no such value
     */
    <T> T read(InputStream body, Class<T> type) {
        try (body) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("longer than any answer");
            }
            return required(json.readValue(bytes, type), "body");
        } catch (JacksonException e) {
            // Without the cause: its message may quote the answer.
            throw new IllegalArgumentException("no " + type.getSimpleName());
        } catch (IOException e) {
            throw new NoAnswer(e);
        }
    }

    static <T> T required(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
