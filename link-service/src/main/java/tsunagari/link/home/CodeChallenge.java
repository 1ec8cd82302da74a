package tsunagari.link.home;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.link.platform.Sha256;

/**
 * The hash of what the site keeps in one browser, to which it wants a code bound (RFC 7636, section 4.2, {@code S256}): no
 * code of somebody else's works there.
 */
public final class CodeChallenge {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private final byte[] hash;

    /** @param hash a SHA-256 */
    public CodeChallenge(byte[] hash) {
        this.hash = hash.clone();
    }

    /** The challenge that a text is; empty if it cannot be one. */
    public static Optional<CodeChallenge> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CodeChallenge(Base64.getUrlDecoder().decode(text)))
                : Optional.empty();
    }

    /** The hash itself, to be kept. */
    public byte[] hash() {
        return hash.clone();
    }

    /** Whether this is the secret that the challenge was made of. */
    public boolean metBy(String verifier) {
        return VERIFIER.matcher(verifier).matches() && MessageDigest.isEqual(hash, Sha256.of(verifier));
    }
}
