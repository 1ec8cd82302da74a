package tsunagari.account.account;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Opaque identifier of an account within its site. It is not the login id and may be logged.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}
 */
public record AccountId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** @throws IllegalArgumentException if the value has another form */
    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an account id");
        }
    }

    /** An id that no account has had: 122 random bits. */
    public static AccountId random() {
        return new AccountId(UUID.randomUUID().toString());
    }

    /**
     * Reads an account id from outside.
     *
     * @return empty if the text cannot be an account id, so that no account has it
     */
    public static Optional<AccountId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
