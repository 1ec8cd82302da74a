package tsunagari.portal.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Times as readers in Japan know them, to the second. */
final class ReaderTime {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<Language, DateTimeFormatter> FORMATS = Map.of(
            Language.JA, DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm:ss", Locale.JAPANESE),
            Language.JA_SIMPLE, DateTimeFormatter.ofPattern("yyyy年（ねん）M月（がつ）d日（にち） H:mm:ss", Locale.JAPANESE),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm:ss '(Japan time)'", Locale.ENGLISH));

    private ReaderTime() {
    }

    static String of(Instant at, Language language) {
        return FORMATS.get(language).format(at.atZone(JAPAN));
    }
}
