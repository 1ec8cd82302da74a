package tsunagari.portal.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells browsers apart: the value of the cookie that every browser has from its first page on. It proves nothing. */
public record BrowserId(String value) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public BrowserId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("A browser id has 1 to 64 letters, digits, hyphens and underscores");
        }
    }

    /** The id, if the text can be one. */
    public static Optional<BrowserId> parse(String text) {
        return Optional.ofNullable(text).filter(given -> LEGAL.matcher(given).matches()).map(BrowserId::new);
    }
}
