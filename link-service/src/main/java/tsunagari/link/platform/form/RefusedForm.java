package tsunagari.link.platform.form;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tsunagari.link.platform.page.FormError;
import tsunagari.link.platform.page.Wait;

/**
 * What a refused form shows again. No password has a place in it.
 *
 * @param typed the login id as it was typed
 * @param errors what was wrong, in the order in which it was told
 */
public record RefusedForm(String typed, List<? extends FormError> errors) {

    private record KeptError(String code, Optional<Wait> pause) implements FormError {
    }

    /** What was wrong, as errors of this kind. A name that this version does not know is left out. */
    public <K extends Enum<K>, E extends FormError> List<E> errors(Class<K> kinds, BiFunction<K, Optional<Wait>, E> error) {
        return errors.stream().flatMap(kept -> Arrays.stream(kinds.getEnumConstants())
                .filter(kind -> kind.name().equals(kept.code())).map(kind -> error.apply(kind, kept.pause()))).toList();
    }

    /** Without what was typed. */
    RefusedForm withoutInput() {
        return new RefusedForm("", errors);
    }

    String encode(Instant keptUntil) {
        return new JsonObject().put("typed", typed).put("keptUntil", keptUntil.toString())
                .put("errors", new JsonArray(errors.stream().map(RefusedForm::encoded).toList())).encode();
    }

    private static JsonObject encoded(FormError error) {
        return new JsonObject().put("code", error.code())
                .put("waitUntil", error.pause().map(wait -> wait.until().toString()).orElse(null));
    }

    /** What was encoded, unless it is kept no longer; of an error that waiting mends nothing is left once the wait is over. */
    static Optional<RefusedForm> decode(String text, Instant now) {
        JsonObject kept = new JsonObject(text);
        return now.isBefore(kept.getInstant("keptUntil"))
                ? Optional.of(new RefusedForm(kept.getString("typed"), decoded(kept.getJsonArray("errors"), now)))
                : Optional.empty();
    }

    private static List<KeptError> decoded(JsonArray errors, Instant now) {
        return errors.stream().map(JsonObject.class::cast).map(error -> decoded(error, now))
                .filter(error -> error.pause().filter(Wait::over).isEmpty()).toList();
    }

    private static KeptError decoded(JsonObject error, Instant now) {
        return new KeptError(error.getString("code"),
                Optional.ofNullable(error.getInstant("waitUntil")).map(end -> new Wait(end, now)));
    }
}
