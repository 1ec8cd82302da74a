package tsunagari.portal.junit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Asks the portal under {@code /mock}, in JSON. */
final class ControlApi {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String base;

    ControlApi(String issuer) {
        this.base = issuer + "/mock";
    }

    JsonNode get(String path) {
        return send(path, "GET", BodyPublishers.noBody());
    }

    JsonNode post(String path) {
        return send(path, "POST", BodyPublishers.noBody());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send(path, "POST", json(body));
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send(path, "PUT", json(body));
    }

    void delete(String path) {
        send(path, "DELETE", BodyPublishers.noBody());
    }

    /** One segment of a path or one value of a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A member that is a text; empty when it is left out or null. */
    static String text(JsonNode object, String member) {
        return object.hasNonNull(member) ? object.get(member).asText() : "";
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot be said in JSON", e);
        }
    }

    private JsonNode send(String path, String method, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT)
            .header("Content-Type", "application/json").header("Accept", "application/json").method(method, body).build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw refused(method + " /mock" + path, answer);
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("The portal does not answer " + method + " /mock" + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the portal", e);
        }
    }

    private static ControlRefused refused(String request, HttpResponse<String> answer) {
        String code = "";
        try {
            code = text(JSON.readTree(answer.body()), "error");
        } catch (JsonProcessingException notJson) {
            // Then there is no code, and the message has the whole answer.
        }
        return new ControlRefused(request, answer.statusCode(), code, answer.body());
    }
}
