package tsunagari.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Typed reading of a JSON object's members; what has another type counts as absent. */
record Claims(Map<String, Object> members) {

    // 9999-12-31T23:59:59Z: beyond it arithmetic on instants may overflow.
    private static final double LATEST = 253_402_300_799d;

    boolean has(String name) {
        return members.containsKey(name);
    }

    boolean is(String name, String expected) {
        return expected.equals(members.get(name));
    }

    Optional<String> text(String name) {
        return members.get(name) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    Optional<Long> count(String name) {
        return members.get(name) instanceof Long number && number >= 0 ? Optional.of(number) : Optional.empty();
    }

    /** A NumericDate (RFC 7519, section 2), which may have a fraction; the fraction is dropped. */
    Optional<Instant> instant(String name) {
        if (members.get(name) instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= LATEST) {
            return Optional.of(Instant.ofEpochSecond(number.longValue()));
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // The members of a JSON object are always named by strings.
    Optional<Map<String, Object>> object(String name) {
        return members.get(name) instanceof Map<?, ?> object
                ? Optional.of((Map<String, Object>) object) : Optional.empty();
    }

    /** The members of an object, without those whose value is null. */
    static Map<String, Object> withoutNulls(Map<String, Object> object) {
        Map<String, Object> present = new LinkedHashMap<>(object);
        present.values().removeIf(Objects::isNull);
        return present;
    }

    /** Whether {@code aud} is this string, or an array of only this string (RFC 7519, section 4.1.3). */
    boolean isForOnly(String audience) {
        return is("aud", audience) || List.of(audience).equals(members.get("aud"));
    }

    /** The audience that {@link #isForOnly} has found to be the only one. */
    String audience() {
        return text("aud").orElseGet(() -> (String) ((List<?>) members.get("aud")).get(0));
    }

    /** A token identifier that fits every store: 1 to 255 visible ASCII characters. */
    boolean hasTokenId() {
        return text("jti").filter(id -> id.length() <= 255 && id.chars().allMatch(c -> c > ' ' && c < 127)).isPresent();
    }
}
