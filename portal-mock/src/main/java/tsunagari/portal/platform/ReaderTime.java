package tsunagari.portal.platform;

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

/** Times as readers in Japan know them, to the second. */
final class ReaderTime {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<Language, DateTimeFormatter> FORMATS = Map.of(
            Language.JA, DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm:ss", Locale.JAPANESE),
            Language.JA_SIMPLE, new DateTimeFormatterBuilder().appendPattern("yyyy年（ねん）M月（がつ）")
                    .appendText(ChronoField.DAY_OF_MONTH, LongStream.rangeClosed(1, 31).boxed()
                            .collect(Collectors.toMap(Function.identity(), Counters::date)))
                    .appendPattern(" H:mm:ss").toFormatter(Locale.JAPANESE),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm:ss '(Japan time)'", Locale.ENGLISH));

    private ReaderTime() {
    }

    static String of(Instant at, Language language) {
        return FORMATS.get(language).format(at.atZone(JAPAN));
    }
}
