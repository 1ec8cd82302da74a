package tsunagari.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Pushes tokens to their receiver over HTTP (RFC 8935, section 2). */
public final class PushDelivery {

    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{1,40}");
    // These speak of the key, not of the token: when the receiver has read our key set again, a new signature may pass.
    private static final Set<String> ABOUT_KEYS = Set.of("invalid_key", "authentication_failed");

    private final BoundedHttp http;

    /** @param connectTimeout longest wait for a connection */
    public PushDelivery(Duration connectTimeout) {
        this.http = new BoundedHttp(connectTimeout, LARGEST_ANSWER);
    }

    /** Sends the token once and waits for the answer until the deadline. */
    public DeliveryOutcome deliver(URI receiver, String token, Duration deadline) {
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .header("Content-Type", SecurityEventToken.MEDIA_TYPE)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(token, StandardCharsets.US_ASCII))
                .build();
        try {
            return outcome(http.send(request, deadline));
        } catch (IOException e) {
            return new DeliveryOutcome.Unreachable(e.getMessage());
        }
    }

    private static DeliveryOutcome outcome(BoundedHttp.Answer answer) {
        if (answer.status() == 202) {
            return new DeliveryOutcome.Delivered();
        }
        if (answer.status() == TOO_MANY_REQUESTS || answer.status() >= FIRST_SERVER_ERROR) {
            return new DeliveryOutcome.Unreachable("status " + answer.status());
        }
        Optional<String> error = answer.status() == 400 ? error(answer) : Optional.empty();
        return error.filter(code -> !ABOUT_KEYS.contains(code)).<DeliveryOutcome>map(DeliveryOutcome.Refused::new)
                .orElseGet(() -> new DeliveryOutcome.Postponed(
                        "status " + answer.status() + error.map(" "::concat).orElse("")));
    }

    /** The error code; empty if the answer is not the receiver's own, such as a gateway's page. */
    private static Optional<String> error(BoundedHttp.Answer answer) {
        try {
            return new Claims(JsonUtil.parseJson(new String(answer.body(), StandardCharsets.UTF_8))).text("err")
                    .filter(code -> ERROR_CODE.matcher(code).matches());
        } catch (JoseException e) {
            return Optional.empty();
        }
    }
}
