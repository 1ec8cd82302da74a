package tsunagari.account.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one counter without telling what it counts.
 *
 * @param kind what it counts by
 * @param digest SHA-256 of kind, scope and value, 64 hexadecimal digits
 */
public record CounterKey(CounterKind kind, String digest) {

    /**
     * Names the counter of a value.
     *
     * @param scope site id, or empty for a counter over all sites
     */
    static CounterKey of(CounterKind kind, String scope, String value) {
        // NUL occurs in neither kind nor scope, so that no two triples give the same text.
        String text = kind + "\0" + scope + "\0" + value;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new CounterKey(kind, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
