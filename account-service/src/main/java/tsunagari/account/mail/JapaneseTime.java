package tsunagari.account.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Times as people in Japan read them, to the minute. */
public final class JapaneseTime {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<Language, DateTimeFormatter> FORMATS = Map.of(
            Language.JA, DateTimeFormatter.ofPattern("yyyy年M月d日 H時m分", Locale.JAPANESE),
            Language.JA_SIMPLE, new DateTimeFormatterBuilder().appendPattern("yyyy年（ねん）M月（がつ）")
                    .appendText(ChronoField.DAY_OF_MONTH, texts(1, 31, Counters::date)).appendPattern(" H時（じ）")
                    .appendText(ChronoField.MINUTE_OF_HOUR, texts(0, 59, Counters::minute)).toFormatter(Locale.JAPANESE),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm '(Japan time)'", Locale.ENGLISH));

    private JapaneseTime() {
    }

    /** The text, in Japan's time zone. */
    public static String text(Instant at, Language language) {
        return FORMATS.get(language).format(at.atZone(JAPAN));
    }

    private static Map<Long, String> texts(long first, long last, Function<Long, String> text) {
        return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toMap(Function.identity(), text));
    }
}
