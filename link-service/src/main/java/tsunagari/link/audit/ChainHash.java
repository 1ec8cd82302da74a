package tsunagari.link.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import tsunagari.link.platform.Sha256;

/** The hashes of a chain. Every field goes in with its length before it, so that no two inputs are the same. */
public final class ChainHash {

    /** Bytes of a hash, and of the salt. */
    public static final int LENGTH = 32;

    private ChainHash() {
    }

    /** What the first entry of a chain has instead of the hash of the one before. */
    public static byte[] start() {
        return new byte[LENGTH];
    }

    /** The hash of an entry. Without identity hash it is that of the entries from before there was one. */
    public static byte[] of(ChainEntry entry) {
        Stream<byte[]> fields = Stream.of(entry.connectionId(), Integer.toString(entry.seq()), entry.transition(),
                entry.actor(), entry.occurredAt().toString(), entry.reference(), Objects.toString(entry.reason(), ""))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        return hash(entry.previousHash(), entry.identityHash() == null
                ? fields : Stream.concat(fields, Stream.of(entry.identityHash())));
    }

    /** The hash of whom a connection is of. Without the salt nobody finds the person by trying. */
    public static byte[] of(ChainIdentity identity) {
        return hash(identity.salt(), Stream.of(identity.connectionId(), identity.site(), identity.issuer(),
                identity.subject(), identity.accountId(), Long.toString(identity.generation()))
                .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(byte[] first, Stream<byte[]> fields) {
        return Sha256.of(Stream.concat(Stream.of(first), fields.flatMap(field ->
                Arrays.stream(new byte[][] {ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array(), field})))
                .toArray(byte[][]::new));
    }
}
