package tsunagari.link.site;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import tsunagari.link.platform.Sha256;

/**
 * The secrets by which a site's own pages are known, as their SHA-256. A plain hash is enough: a secret that is short enough
 * to be guessed admits nobody.
 */
public final class HomeSecrets {

    /** The fewest characters of a secret: 192 bits in base64. */
    public static final int SHORTEST = 32;

    private static final int MOST = 2;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final List<byte[]> hashes;

    /**
     * Keeps one hash, or two while the secret is being changed.
     *
     * @throws IllegalArgumentException unless each is a SHA-256 in 64 small hexadecimal digits
     */
    public HomeSecrets(List<String> hashes) {
        if (hashes.isEmpty() || hashes.size() > MOST || !hashes.stream().allMatch(it -> HASH.matcher(it).matches())) {
            throw new IllegalArgumentException("one SHA-256 of a secret in 64 small hexadecimal digits is needed, or two");
        }
        this.hashes = hashes.stream().map(HexFormat.of()::parseHex).toList();
    }

    /** Whether this is one of the secrets. It takes as long whichever it is, or none. */
    public boolean admit(String secret) {
        byte[] hash = Sha256.of(secret);
        boolean known = false;
        for (byte[] one : hashes) {
            known |= MessageDigest.isEqual(one, hash);
        }
        return known && secret.length() >= SHORTEST;
    }
}
