package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The ways in which hostile texts come here, and what every answer to one must be. */
final class HostileWays {

    private static final long SEED = Long.getLong("tsunagari.hostile.seed", System.nanoTime());
    private static final Pattern INSIDES = Pattern.compile("Exception|\\tat |"
            + "\\b(java|javax|jakarta|io\\.(quarkus|vertx|netty|smallrye)|org\\.\\w+|tsunagari\\.link)(\\.\\w+)*\\.[A-Z]\\w+");

    private HostileWays() {
    }

    /** A way in which a text can come here. */
    interface Way {
        RawHttp.Answer take(String text);
    }

    /** Every text of the list goes every way; those made at random take the ways by turns. */
    static void withstands(Way... ways) {
        HostileTexts.fixed().forEach(text -> Arrays.stream(ways).forEach(way -> withstands(way, text)));
        AtomicInteger turn = new AtomicInteger();
        HostileTexts.random(SEED).forEach(text -> withstands(ways[turn.getAndIncrement() % ways.length], text));
    }

    private static void withstands(Way way, String text) {
        RawHttp.Answer answer = way.take(text);
        String what = "-Dtsunagari.hostile.seed=" + SEED + ", text: " + text + "\n" + answer.text();
        assertThat(answer.status()).as(what).isBetween(200, 499);
        assertThat(INSIDES.matcher(answer.body()).find()).as(what).isFalse();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.ISO_8859_1);
    }
}
