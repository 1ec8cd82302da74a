package tsunagari.account.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tsunagari.account.account.SiteId;

/**
 * A request with an idempotency key, as it is remembered: hashes of both, of which neither tells what was in it.
 *
 * @param key SHA-256 of site, operation and key, 64 hexadecimal digits
 * @param digest HMAC-SHA-256 of the request with its own key, which is not kept, so that a password in it cannot be
 *     guessed from it; 64 hexadecimal digits
 */
public record IdempotentRequest(String key, String digest) {

    private static final String HMAC = "HmacSHA256";

    /**
     * Describes a request.
     *
     * @param operation what is asked
     * @param idempotencyKey as the caller sent it
     * @param values everything that makes it another request, in one order
     */
    public static IdempotentRequest of(SiteId site, String operation, String idempotencyKey, List<String> values) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(idempotencyKey), HMAC));
            // Lengths in front, so that no two lists give the same text.
            byte[] digest = mac.doFinal(bytes(values.stream().map(value -> value.length() + ":" + value)
                    .collect(Collectors.joining())));
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(bytes(site.value() + "\0" + operation + "\0" + idempotencyKey));
            return new IdempotentRequest(HexFormat.of().formatHex(key), HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
