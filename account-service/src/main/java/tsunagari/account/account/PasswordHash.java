package tsunagari.account.account;

/**
 * A password hash that carries its own parameters and salt, in the PHC string format
 * ({@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}).
 *
 * @param encoded PHC string
 */
public record PasswordHash(String encoded) {

    @Override
    public String toString() {
        return "PasswordHash[redacted]";
    }
}
