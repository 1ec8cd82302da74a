package tsunagari.link.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** SHA-256 over entries in their order: of each its connection id, its place and its hash. */
final class EntriesDigest {

    private EntriesDigest() {
    }

    static String of(List<SealedEntry> entries) {
        MessageDigest digest = sha256();
        for (SealedEntry entry : entries) {
            byte[] id = entry.id().connectionId().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(id.length).putInt(entry.id().seq()).array());
            digest.update(id);
            digest.update(entry.hash());
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
