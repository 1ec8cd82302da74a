package tsunagari.link.handshake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A person as the portal names them to one site: identity is the pair, byte for byte (OpenID Connect Core 1.0, section 5.7).
 *
 * @param issuer the portal's issuer identifier
 * @param subject the pairwise {@code sub}, at most 255 ASCII characters
 */
public record PortalSubject(String issuer, String subject) {

    private static final int LONGEST_SUBJECT = 255;

    /** @throws IllegalArgumentException if the subject is empty, too long or not ASCII (section 2, {@code sub}) */
    public PortalSubject {
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(subject)) {
            throw new IllegalArgumentException("a subject is 1 to 255 ASCII characters");
        }
    }

    /** The person that the texts name; empty if the subject cannot be one. */
    public static Optional<PortalSubject> parse(String issuer, String subject) {
        try {
            return Optional.of(new PortalSubject(issuer, subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Hides the subject: it identifies a person and has no place in a log. */
    @Override
    public String toString() {
        return "PortalSubject[" + issuer + ", …]";
    }
}
