package tsunagari.account.platform.web;

import java.util.Random;

/**
 * What an unexpected problem is found by in the log.
 *
 * @param value 12 random characters of Crockford's base 32, in three groups joined by hyphens
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** A new reference. */
    public static Reference random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }
}
