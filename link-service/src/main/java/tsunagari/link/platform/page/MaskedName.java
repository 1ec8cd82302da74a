package tsunagari.link.platform.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A portal user's name, told so that its owner, or their family at the same computer, knows whose it is, and a
 * stranger learns little: the first letter of each part, then one mark whatever the length. 求職 花子 becomes 求● 花●.
 */
public final class MaskedName {

    private static final String MARK = "●";
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s\\u3000]+");
    /** A letter as people see it: with its variation selector, its accents, both halves of a surrogate pair. */
    private static final Pattern LETTER = Pattern.compile("\\X");
    private static final int MOST_PARTS = 4;

    private MaskedName() {
    }

    /** The masked name; empty when the name is. A part of one letter is masked wholly. */
    public static Optional<String> of(String name) {
        return Optional.of(Arrays.stream(BETWEEN_PARTS.split(name))
                        .filter(part -> !part.isEmpty())
                        .limit(MOST_PARTS)
                        .map(MaskedName::masked)
                        .collect(Collectors.joining(" ")))
                .filter(masked -> !masked.isEmpty());
    }

    private static String masked(String part) {
        Matcher letters = LETTER.matcher(part);
        boolean shown = letters.find() && letters.end() < part.length() && Character.isLetter(part.codePointAt(0));
        return shown ? letters.group() + MARK : MARK;
    }
}
