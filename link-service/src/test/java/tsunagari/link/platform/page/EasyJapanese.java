package tsunagari.link.platform.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rule for readings in やさしい日本語: 窓口（まどぐち） the first time, then 窓口. */
final class EasyJapanese {

    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々]+");

    private EasyJapanese() {
    }

    /** The kanji of a text that have no reading at their first place. */
    static List<String> withoutReading(String text) {
        Set<Integer> known = new HashSet<>();
        List<String> missing = new ArrayList<>();
        Matcher kanji = KANJI.matcher(text);
        while (kanji.find()) {
            Set<Integer> letters = kanji.group().codePoints().boxed().collect(Collectors.toSet());
            if (text.startsWith("（", kanji.end())) {
                known.addAll(letters);
            } else if (!known.containsAll(letters)) {
                missing.add(kanji.group());
            }
        }
        return missing;
    }
}
