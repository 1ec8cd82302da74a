package tsunagari.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is printed of what a server says: the beginning, on one line, with neither the passwords that it was sent, which a build
 * would keep in its log, nor what a terminal would obey.
 */
final class Shown {

    private static final int LONGEST = 160;
    private static final String UNPRINTABLE = "\uFFFD";

    private final Optional<Pattern> passwords;

    /** @param server whose accounts' passwords are not shown */
    Shown(ServerUnderTest server) {
        String spellings = Stream.of(Optional.of(server.account()), server.suspended(), server.disposable())
                .flatMap(Optional::stream).map(Credentials::password).filter(password -> !password.isEmpty())
                .map(Shown::spellings).collect(Collectors.joining("|"));
        this.passwords = Optional.of(spellings).filter(it -> !it.isEmpty()).map(Pattern::compile);
    }

    /** Each character as it is, or as JSON may have it (RFC 8259, section 7). */
    private static String spellings(String password) {
        return password.chars().mapToObj(unit -> "(?:\\\\?" + Pattern.quote(Character.toString(unit))
                + "|\\\\u(?i:%04x))".formatted(unit)).collect(Collectors.joining());
    }

    /** Passwords go first: a blank in one, or its end behind the cut, would hide it from the search. */
    String of(String text) {
        String masked = passwords.map(it -> it.matcher(text).replaceAll("[password]")).orElse(text);
        String oneLine = masked.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("\\p{C}", UNPRINTABLE).strip();
        return oneLine.length() > LONGEST ? oneLine.substring(0, LONGEST) + "…" : oneLine;
    }
}
