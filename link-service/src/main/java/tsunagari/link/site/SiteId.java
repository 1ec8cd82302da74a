package tsunagari.link.site;

import java.util.regex.Pattern;

/** The name of a site in URLs, tables and the configuration; also its OpenID Connect tenant. */
public record SiteId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /** @throws IllegalArgumentException unless the value is 1 to 32 lower-case letters, digits and hyphens */
    public SiteId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a site id is 1 to 32 of a-z, 0-9 and '-', and begins with a letter: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
