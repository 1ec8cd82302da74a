package tsunagari.link.check;

import java.util.Optional;

/**
 * What an inspection found.
 *
 * @param part what was looked at, such as {@code portal}
 * @param text what it is like
 * @param advice what to do about it; empty if nothing is wrong
 */
public record Finding(String part, String text, Optional<String> advice) {

    /** Everything is as it should be. */
    public static Finding fine(String part, String text) {
        return new Finding(part, text, Optional.empty());
    }

    /** Something is not. @param advice what to do, in the imperative */
    public static Finding wrong(String part, String text, String advice) {
        return new Finding(part, text, Optional.of(advice));
    }

    /** Whether nothing has to be done. */
    public boolean isFine() {
        return advice.isEmpty();
    }

    /** The finding in one line. @param whose the site, or the service as a whole */
    public String line(String whose) {
        String line = whose + ": " + part + ": " + advice.map(it -> text + "; do: " + it).orElse("ok, " + text);
        return line.replaceAll("\\s*\\R\\s*", " ");
    }
}
