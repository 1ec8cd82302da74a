package tsunagari.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.events.BoundedHttp;
import tsunagari.events.StrictJson;

/** What the server answered; members that the contract does not know are passed over. */
final class Answer {

    private final int status;
    private final String mediaType;
    private final String body;
    private final Map<String, Object> members;
    private final Shown shown;

    Answer(BoundedHttp.Answer answer, Shown shown) {
        this.status = answer.status();
        this.mediaType = answer.header("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
        this.body = new String(answer.body(), StandardCharsets.UTF_8);
        this.members = StrictJson.object(body).orElse(Map.of());
        this.shown = shown;
    }

    int status() {
        return status;
    }

    /** Whether it is JSON with this status. */
    boolean isJson(int expected) {
        return status == expected && mediaType.equals("application/json");
    }

    /** Whether it refuses the request with one of these statuses, as a problem document (RFC 9457). */
    boolean isProblem(Integer... expected) {
        return List.of(expected).contains(status) && mediaType.equals("application/problem+json");
    }

    /** Whether it has this status and nothing to read. */
    boolean isEmpty(int expected) {
        return status == expected && body.isEmpty();
    }

    Optional<String> text(String member) {
        return members.get(member) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    boolean says(String member, String value) {
        return value.equals(members.get(member));
    }

    boolean hasNo(String member) {
        return members.get(member) == null;
    }

    /** Whether nobody could tell the two apart. */
    boolean isLike(Answer other) {
        return status == other.status && mediaType.equals(other.mediaType) && body.equals(other.body);
    }

    /** Status, media type and the beginning of the body, as they may be shown. */
    @Override
    public String toString() {
        return (status + " " + shown.of(mediaType) + " " + shown.of(body)).strip().replaceAll(" +", " ");
    }
}
