package tsunagari.link.platform.form;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a refused form shows again. No password has a place in it.
 *
 * @param typed the login id as it was typed
 * @param errors the names of what was wrong
 * @param waitUntil when another attempt is allowed, where waiting is all that helps
 */
public record RefusedForm(String typed, List<String> errors, Optional<Instant> waitUntil) {

    /** What was wrong, in the order in which it was told. A name that this version does not know is left out. */
    public <K extends Enum<K>> List<K> errors(Class<K> kinds) {
        return errors.stream().flatMap(name -> Arrays.stream(kinds.getEnumConstants()).filter(kind -> kind.name().equals(name)))
                .toList();
    }

    /** Without what was typed. */
    RefusedForm withoutInput() {
        return new RefusedForm("", errors, waitUntil);
    }

    /** At this time: once the wait is over, nothing is wrong any more. */
    RefusedForm at(Instant now) {
        return waitUntil.filter(end -> !now.isBefore(end)).isPresent() ? new RefusedForm(typed, List.of(), Optional.empty()) : this;
    }

    String encode(Instant keptUntil) {
        return new JsonObject().put("typed", typed).put("errors", new JsonArray(errors))
                .put("waitUntil", waitUntil.map(Instant::toString).orElse(null)).put("keptUntil", keptUntil.toString()).encode();
    }

    /** What was encoded, unless it is kept no longer. */
    static Optional<RefusedForm> decode(String text, Instant now) {
        JsonObject kept = new JsonObject(text);
        Stream<String> errors = kept.getJsonArray("errors").stream().map(String.class::cast);
        return Optional.of(new RefusedForm(kept.getString("typed"), errors.toList(), Optional.ofNullable(kept.getInstant("waitUntil"))))
                .filter(form -> now.isBefore(kept.getInstant("keptUntil"))).map(form -> form.at(now));
    }
}
