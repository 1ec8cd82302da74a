package tsunagari.link.account;

import java.util.regex.Pattern;

/** Names one account of a site for as long as it exists; login ids change, this does not. */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException unless the value is 1 to 64 letters, digits, dots, hyphens and underscores */
    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an account id is 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
