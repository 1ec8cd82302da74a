package tsunagari.portal.fault.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tsunagari.portal.fault.Place;
import tsunagari.portal.fault.Strike;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.platform.PortalUrls;

/** Spoils an answer as a whole. The request was served: only what comes back is wrong. */
@ApplicationScoped
public class TransportFaults {

    private static final int HUGE = 50 * 1024 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><title>Portal</title><p>Portal</p></html>";

    private final ObjectMapper json;
    private final PortalUrls urls;
    private final Exchange exchange;

    public TransportFaults(ObjectMapper json, PortalUrls urls, Exchange exchange) {
        this.json = json;
        this.urls = urls;
        this.exchange = exchange;
    }

    /** Lets a fault strike a sound answer. {@link LateAnswers} waits for those that are only late. */
    void spoil(ContainerRequestContext request, ContainerResponseContext answer, Strike strike) {
        Place place = strike.fault().place();
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        switch (TransportKind.of(strike.fault())) {
            case STATUS_400 -> error(answer, 400, place == Place.TOKEN ? "invalid_grant" : "invalid_request");
            case STATUS_401 -> unauthorized(answer, place);
            case STATUS_500 -> error(answer, 500, "server_error");
            case STATUS_503 -> unavailable(answer);
            case HTML_BODY -> body(answer, PAGE, MediaType.TEXT_HTML_TYPE);
            case HUGE_BODY -> body(answer, new HugeBody(HUGE), MediaType.APPLICATION_JSON_TYPE);
            case SLOW_BODY -> body(answer, new SlowBody(bytes(answer.getEntity()), strike.delay().orElse(PAUSE)),
                    MediaType.APPLICATION_JSON_TYPE);
            case REDIRECT -> redirect(answer, place);
            case NO_EXPIRES_IN -> members(answer).remove("expires_in");
            case TOKEN_TYPE_BEARER_LOWERCASE -> members(answer).computeIfPresent("token_type",
                    (name, type) -> type.toString().toLowerCase(Locale.ROOT));
            case TIMEOUT -> LateAnswers.delay(request, strike);
            case CONNECTION_RESET -> {
                body(answer, new ClosedConnection(), MediaType.APPLICATION_JSON_TYPE);
                exchange.outcome("NO_ANSWER");
            }
        }
    }

    private static void unauthorized(ContainerResponseContext answer, Place place) {
        boolean userInfo = place == Place.USERINFO;
        error(answer, 401, userInfo ? "invalid_token" : "invalid_client");
        if (userInfo) {
            // RFC 6750, section 3.
            answer.getHeaders().putSingle("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    private static void unavailable(ContainerResponseContext answer) {
        error(answer, 503, "temporarily_unavailable");
        answer.getHeaders().putSingle("Retry-After", "1");
    }

    private void redirect(ContainerResponseContext answer, Place place) {
        answer.setStatus(302);
        answer.getHeaders().putSingle("Location", urls.at("/mock/sink/" + place.name().toLowerCase(Locale.ROOT)));
        answer.setEntity(null);
    }

    private static void error(ContainerResponseContext answer, int status, String error) {
        answer.setStatus(status);
        body(answer, Map.of("error", error, "error_description", "a fault of the portal was armed"),
                MediaType.APPLICATION_JSON_TYPE);
    }

    private static void body(ContainerResponseContext answer, Object entity, MediaType type) {
        answer.setEntity(entity, new Annotation[0], type);
    }

    /** The members of a JSON answer, to be changed. */
    static Map<String, Object> members(ContainerResponseContext answer) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) answer.getEntity()).forEach((name, value) -> members.put(name.toString(), value));
        answer.setEntity(members);
        return members;
    }

    private byte[] bytes(Object entity) {
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
