package tsunagari.portal.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of our languages a browser asks for: weights as RFC 9110, section 12.5.4, lookup as RFC 4647, section 3.4. */
final class AcceptedLanguage {

    private static final Pattern ELEMENT = Pattern.compile("\\s*(\\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)"
            + "\\s*(?:;\\s*q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");
    private static final String ANY = "*";
    /** Characters that are read of the header. */
    private static final int LONGEST = 1000;

    private AcceptedLanguage() {
    }

    private record Range(String tag, double weight) {

        boolean any() {
            return tag.equals(ANY);
        }

        /** The language that is found by shortening the range from its end. */
        Optional<Language> language() {
            for (String left = tag; !left.isEmpty(); left = left.substring(0, Math.max(0, left.lastIndexOf('-')))) {
                Optional<Language> found = Language.ofTag(left);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    /** The language of an {@code Accept-Language}; elements that break its grammar count as absent. */
    static Optional<Language> of(String header) {
        List<Range> ranges = ranges(header.substring(0, Math.min(header.length(), LONGEST)));
        List<Language> named = ranges.stream().flatMap(range -> range.language().stream()).toList();
        return ranges.stream().filter(range -> range.weight() > 0)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .flatMap(range -> range.any() ? unnamed(named) : range.language().stream()).findFirst();
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String element : header.toLowerCase(Locale.ROOT).replace("ja-x-simple", Language.JA_SIMPLE.tag()).split(",")) {
            Matcher matcher = ELEMENT.matcher(element);
            if (matcher.matches()) {
                ranges.add(new Range(matcher.group(1), Optional.ofNullable(matcher.group(2)).map(Double::valueOf).orElse(1.0)));
            }
        }
        return ranges;
    }

    /** What "any language" stands for: none that another range names, and easy Japanese for nobody who does not ask for it. */
    private static Stream<Language> unnamed(List<Language> named) {
        return Stream.of(Language.JA, Language.EN).filter(language -> !named.contains(language));
    }
}
