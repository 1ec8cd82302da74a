package tsunagari.link.journey;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What strangers put where a text is expected: a fixed list, and as many more made at random from one seed. */
final class HostileTexts {

    /** Stands in every one of them, and must stand in no log. */
    static final String CANARY = "canary7f3a9";

    private static final int TRIES = Integer.getInteger("jqwik.tries.default", 200);
    private static final int TRIES_FOR_ONE = 4;
    private static final int HUNDRED = 100;
    private static final List<String> FIXED = List.of("", " ", "\0", "%00", "%", "%zz", "%c3%28", "\u00ff\u00fe", "%ff%fe",
            "..", "../../etc/passwd", "%2e%2e%2f", ";", ";x=y", "//evil.example", "\\evil", "https://evil.example", "javascript:1",
            "<script>alert(1)</script>", "'\"><b>", "${jndi:ldap://x}", "{{7*7}}", "{site.id}", "\t", "%0d%0aSet-Cookie:%20x=y",
            "null", "undefined", "NaN", "-1", "1e999", "9".repeat(400), "A".repeat(3000), "%41".repeat(900), "=", "==", "a=b=c",
            "&&&", "?", "#", "[]", "{}", "{\"a\":", "[".repeat(900), "eyJhbGciOiJub25lIn0.e30.", "a.b.c", "a.b.c.d.e", "....",
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA", "A|B|C", "||||", "*", "ja;q=x", "ja;q=1.0000, en;q=-1",
            "\u00e3\u0081\u0082", "%F0%9F%98%80", "%ED%A0%80", "true", "0x1", "\"", "'", "\"a\\", ",", ", ,", ":");

    private HostileTexts() {
    }

    /** The list. */
    static Stream<String> fixed() {
        return FIXED.stream().map(text -> text + CANARY);
    }

    /** One for every four tries of a property. */
    static Stream<String> random(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, TRIES / TRIES_FOR_ONE).mapToObj(number -> one(random) + CANARY);
    }

    private static String one(Random random) {
        StringBuilder text = new StringBuilder();
        for (int part = random.nextInt(4); part >= 0; part--) {
            if (random.nextBoolean()) {
                text.append(FIXED.get(random.nextInt(FIXED.size())));
            } else {
                random.ints(random.nextInt(HUNDRED) / 10, 1, 256).filter(c -> c != '\r' && c != '\n')
                        .forEach(text::appendCodePoint);
            }
        }
        return text.toString();
    }
}
