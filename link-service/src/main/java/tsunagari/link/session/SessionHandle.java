package tsunagari.link.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tsunagari.link.platform.Sha256;

/**
 * What a page calls a session by. It opens nothing and means nothing beside the connection that the session is of.
 *
 * @param value 128 bits in base64url
 */
public record SessionHandle(String value) {

    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** The handle that a text is; empty if it cannot be one. */
    public static Optional<SessionHandle> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionHandle(text)) : Optional.empty();
    }

    /** The handle of the session whose secret has this hash, which cannot be found from it. */
    public static SessionHandle of(byte[] tokenHash) {
        byte[] digest = Sha256.of("session handle ".getBytes(StandardCharsets.US_ASCII), tokenHash);
        return new SessionHandle(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES)));
    }
}
