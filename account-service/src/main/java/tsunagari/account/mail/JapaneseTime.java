package tsunagari.account.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Times as people in Japan read them, to the minute. */
public final class JapaneseTime {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<Language, DateTimeFormatter> FORMATS = Map.of(
            Language.JA, DateTimeFormatter.ofPattern("yyyy年M月d日 H時m分", Locale.JAPANESE),
            Language.JA_SIMPLE, DateTimeFormatter.ofPattern("yyyy年（ねん）M月（がつ）d日（にち） H時（じ）m分（ふん）", Locale.JAPANESE),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm '(Japan time)'", Locale.ENGLISH));

    private JapaneseTime() {
    }

    /** The text, in Japan's time zone. */
    public static String text(Instant at, Language language) {
        return FORMATS.get(language).format(at.atZone(JAPAN));
    }
}
