package tsunagari.account.credential.argon2;

/**
 * Cost parameters of Argon2id (RFC 9106 section 3.1).
 *
 * @param memoryKib memory in KiB
 * @param iterations passes over the memory
 * @param parallelism lanes
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {
}
