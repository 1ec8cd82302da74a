package tsunagari.link.audit;

/**
 * Whom a connection is of.
 *
 * @param salt 32 random bytes, erased with the rest
 */
public record ChainIdentity(byte[] salt, String connectionId, String site, String issuer, String subject,
        String accountId, long generation) {
}
