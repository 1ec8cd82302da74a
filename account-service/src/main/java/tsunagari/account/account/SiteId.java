package tsunagari.account.account;

import java.util.regex.Pattern;

/**
 * Identifier of a site, as it appears in URLs and configuration keys.
 *
 * @param value 1 to 32 lower-case letters, digits and hyphens, beginning with a letter
 */
public record SiteId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException if the value has another form */
    public SiteId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a site id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
