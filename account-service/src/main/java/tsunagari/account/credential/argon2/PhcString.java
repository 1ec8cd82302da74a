package tsunagari.account.credential.argon2;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tsunagari.account.account.PasswordHash;

/**
 * An Argon2id hash taken apart: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$tag}, Base64 without padding
 * (<a href="https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md">PHC string format</a>).
 */
final class PhcString {

    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19"
            + "\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] tag;

    PhcString(Argon2Cost cost, byte[] salt, byte[] tag) {
        this.cost = cost;
        this.salt = salt.clone();
        this.tag = tag.clone();
    }

    /** @throws IllegalStateException if the stored text is not such a hash; the message does not repeat it */
    static PhcString of(PasswordHash stored) {
        Matcher parts = FORM.matcher(stored.encoded());
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is not an Argon2id PHC string");
        }
        return new PhcString(
                new Argon2Cost(number(parts, 1), number(parts, 2), number(parts, 3)),
                Base64.getDecoder().decode(parts.group(4)), Base64.getDecoder().decode(parts.group(5)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    PasswordHash encode() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p="
                + cost.parallelism() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(tag));
    }

    Argon2Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] tag() {
        return tag.clone();
    }

    @Override
    public String toString() {
        return "PhcString[redacted]";
    }
}
