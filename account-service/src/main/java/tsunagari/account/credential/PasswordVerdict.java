package tsunagari.account.credential;

/** What a password check came to. */
public enum PasswordVerdict {
    /** The password is the one that was hashed. */
    MATCHES,
    /** It is not, or there was no hash to compare it with. */
    DIFFERS,
    /** Too many checks are going on; the password was not looked at. */
    NO_CAPACITY
}
