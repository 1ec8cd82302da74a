package tsunagari.portal.persona;

import java.util.Optional;
import java.util.regex.Pattern;

/** A portal user: a persona's id or whatever was typed on the sign-in page, byte for byte. */
public record UserId(String value) {

    static final int LONGEST = 255;
    /** The last is what bytes that are no text were read as: two such users would be one. */
    private static final Pattern LEGAL = Pattern.compile("[^\\p{Cntrl}\\uFFFD]{1," + LONGEST + "}");

    public UserId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("A user id has 1 to 255 characters and no control characters");
        }
    }

    /** The id, if the text can be one. Spaces count, but not alone. */
    public static Optional<UserId> parse(String text) {
        return Optional.ofNullable(text)
                .filter(typed -> !typed.isBlank() && LEGAL.matcher(typed).matches())
                .map(UserId::new);
    }
}
