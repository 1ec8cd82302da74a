package tsunagari.link.platform.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tsunagari.link.site.Language;

/** Decides the language of an answer; what people chose goes before what their browser asks for. */
public final class LanguageNegotiation {

    /** RFC 9110 section 12.5.4: a language range and its weight. */
    private static final Pattern ELEMENT = Pattern.compile(
            "(\\*|[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*)(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?))?");
    /** Characters that are read of a list of languages. */
    private static final int LONGEST = 1000;

    /** What a browser can be told to ask for: {@code ja-simple} is registered nowhere (RFC 5646, section 2.2.7). */
    private static final String PRIVATE_EASY_JAPANESE = "ja-x-simple";

    private LanguageNegotiation() {
    }

    /**
     * The first of parameter, cookie, ui_locales, Accept-Language and Japanese that names a language we have.
     *
     * @param parameter the value of {@code lang} in the query; unknown ones count as absent
     * @param cookie the remembered language's tag; unknown ones count as absent
     * @param uiLocales tags in order of preference, separated by spaces (OpenID Connect Core section 3.1.2.1); unknown
     *     ones are passed over
     * @param acceptLanguage the header's value; elements that break its grammar are ignored
     */
    public static Language choose(Optional<String> parameter, Optional<String> cookie,
            Optional<String> uiLocales, Optional<String> acceptLanguage) {
        return asked(parameter, cookie, uiLocales)
                .or(() -> acceptLanguage.flatMap(LanguageNegotiation::best))
                .orElse(Language.JA);
    }

    /** What was asked for by anything but the browser's header, in the same order. */
    static Optional<Language> asked(Optional<String> parameter, Optional<String> cookie, Optional<String> uiLocales) {
        return parameter.flatMap(Language::ofTag)
                .or(() -> cookie.flatMap(Language::ofTag))
                .or(() -> uiLocales.flatMap(LanguageNegotiation::firstKnown));
    }

    private static Optional<Language> firstKnown(String tags) {
        return Arrays.stream(bounded(tags).split(" "))
                .map(tag -> new Range(tag, 1, 0))
                .flatMap(range -> Arrays.stream(Language.values()).filter(language -> range.specificity(language) == 2))
                .findFirst();
    }

    private static String bounded(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    private static Optional<Language> best(String header) {
        List<Range> ranges = ranges(header);
        return Arrays.stream(Language.values())
                .flatMap(language -> offer(language, ranges).stream())
                .filter(offer -> offer.weight() > 0)
                .min(Comparator.comparingDouble(Offer::weight).reversed().thenComparingInt(Offer::position))
                .map(Offer::language);
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String element : bounded(header).split(",")) {
            Matcher matcher = ELEMENT.matcher(element.strip());
            if (matcher.matches()) {
                double weight = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
                ranges.add(new Range(matcher.group(1), weight, ranges.size()));
            }
        }
        return ranges;
    }

    /** The most specific ranges that match decide; among them the heaviest, then the earliest. */
    private static Optional<Offer> offer(Language language, List<Range> ranges) {
        int specificity = ranges.stream().mapToInt(range -> range.specificity(language)).max().orElse(0);
        return ranges.stream()
                .filter(range -> specificity > 0 && range.specificity(language) == specificity)
                .min(Comparator.comparingDouble(Range::weight).reversed().thenComparingInt(Range::position))
                .map(range -> new Offer(language, range.weight(), range.position()));
    }

    private record Offer(Language language, double weight, int position) {
    }

    private record Range(String tag, double weight, int position) {

        /** 2 = names the language, 1 = any language, 0 = another one. Easy Japanese is given to those alone who name it. */
        int specificity(Language language) {
            if (tag.equals("*")) {
                return language == Language.JA_SIMPLE ? 0 : 1;
            }
            return named().filter(language::equals).isPresent() ? 2 : 0;
        }

        /** What is found by shortening the range from its end (RFC 4647, section 3.4). */
        private Optional<Language> named() {
            String range = tag.toLowerCase(Locale.ROOT).replace(PRIVATE_EASY_JAPANESE, Language.JA_SIMPLE.tag());
            while (Language.ofTag(range).isEmpty() && range.contains("-")) {
                range = range.substring(0, range.lastIndexOf('-'));
            }
            return Language.ofTag(range);
        }
    }
}
