package tsunagari.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that stand where a JSON value is expected: right ones of every type, extreme ones, and some that are no JSON. */
final class HostileJson {

    private HostileJson() {
    }

    static Arbitrary<String> values() {
        return Arbitraries.oneOf(fixed(), numbers(), strings(), nested());
    }

    private static Arbitrary<String> fixed() {
        return Arbitraries.of("null", "true", "false", "{}", "[]", "\"\"", "NaN", "Infinity", "-Infinity", "", "undefined",
                "[null]", "{\"a\":1,\"a\":2}", "{\"\":null}", "\"\\u0000\"", "\"\\ud800\"", "\"\\", "'x'", "[1,]", "{,}", "//",
                "\"hellowork\"", "[\"hellowork\"]", "[\"hellowork\",\"hellowork\"]", "[[\"hellowork\"]]",
                "{\"format\":\"iss_sub\",\"iss\":1,\"sub\":\"s\"}", "{\"format\":\"opaque\",\"id\":null}");
    }

    private static Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().map(Object::toString),
                Arbitraries.doubles().map(Object::toString),
                Arbitraries.of("1e999", "-1e999", "1E-400", "9223372036854775807", "9223372036854775808", "-0", "00", "0x1",
                        "1e18", "253402300799", "253402300800", "1775001600.5", "1775001600e0", "9".repeat(2000)));
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.strings().ofMaxLength(60).map(text -> "\"" + text + "\"");
    }

    private static Arbitrary<String> nested() {
        return Arbitraries.of(2, 10, 1000, 5000).flatMap(depth -> Arbitraries.of("[", "{\"a\":").map(open ->
                open.repeat(depth) + "1" + (open.equals("[") ? "]" : "}").repeat(depth)));
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
