package tsunagari.portal.clock;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.portal.platform.Outcome;

/** Reads the minutes that somebody types: full-width digits and signs count like the others, and so do spaces around. */
final class TypedMinutes {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    /** Any number of more digits is too far as well. */
    private static final int MOST_DIGITS = 9;

    private TypedMinutes() {
    }

    static Outcome<Duration, ClockProblem> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
        if (text.isEmpty()) {
            return Outcome.refused(ClockProblem.MISSING);
        }
        if (!WHOLE.matcher(text).matches()) {
            return Outcome.refused(ClockProblem.WORDS);
        }
        return Optional.of(text).filter(digits -> digits.length() <= MOST_DIGITS)
                .map(digits -> Duration.ofMinutes(Long.parseLong(digits))).filter(ClockOffset::allows)
                .map(Outcome::<Duration, ClockProblem>accepted)
                .orElseGet(() -> Outcome.refused(ClockProblem.FAR));
    }
}
