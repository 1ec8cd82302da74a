package tsunagari.account.credential.argon2;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.Password;

/** Argon2id, version 1.3 (RFC 9106). */
public final class Argon2id {

    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;

    private final Argon2Cost cost;
    private final SecureRandom random;

    /** @param cost of new hashes; a stored hash is checked with its own */
    public Argon2id(Argon2Cost cost, SecureRandom random) {
        this.cost = cost;
        this.random = random;
    }

    /** Hashes a password with a new salt. */
    public PasswordHash hash(Password password) {
        byte[] salt = randomBytes(SALT_BYTES);
        return new PhcString(cost, salt, tag(password, cost, salt, TAG_BYTES)).encode();
    }

    /**
     * Checks a password.
     *
     * @throws IllegalStateException if the stored hash cannot be read
     */
    public boolean matches(Password password, PasswordHash stored) {
        PhcString hash = PhcString.of(stored);
        byte[] expected = hash.tag();
        return MessageDigest.isEqual(expected, tag(password, hash.cost(), hash.salt(), expected.length));
    }

    /** A hash that no password has and that costs as much to check as any new one. */
    public PasswordHash decoy() {
        return new PhcString(cost, randomBytes(SALT_BYTES), randomBytes(TAG_BYTES)).encode();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] tag(Password password, Argon2Cost cost, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib()).withIterations(cost.iterations())
                .withParallelism(cost.parallelism()).withSalt(salt).build());
        byte[] utf8 = password.utf8();
        byte[] tag = new byte[length];
        generator.generateBytes(utf8, tag);
        Arrays.fill(utf8, (byte) 0);
        return tag;
    }
}
