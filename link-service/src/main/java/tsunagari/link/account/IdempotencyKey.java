package tsunagari.link.account;

import java.util.regex.Pattern;

/** By which the account service knows a request that it got before: the same key, the same request, one effect. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{16,128}");

    /** @throws IllegalArgumentException unless the value is 16 to 128 unreserved characters (RFC 3986, section 2.3) */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an idempotency key is 16 to 128 of A-Z a-z 0-9 . _ ~ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
