package tsunagari.link.handshake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a proof in URLs and forms: 128 random bits. Of use only together with the browser's {@link BrowserBinding}. */
public record ProofHandle(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** A new one. */
    public static ProofHandle random(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new ProofHandle(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The handle that a text is; empty if it cannot be one. */
    public static Optional<ProofHandle> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new ProofHandle(text)) : Optional.empty();
    }
}
