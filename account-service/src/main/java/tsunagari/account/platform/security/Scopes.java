package tsunagari.account.platform.security;

/** Scopes of a service token, one per operation. */
public final class Scopes {

    /** Verify credentials. */
    public static final String VERIFY_CREDENTIALS = "credentials:verify";
    /** Read what became of an account. */
    public static final String READ_ACCOUNTS = "accounts:read";
    /** Name the cause of a mismatch. */
    public static final String RESOLVE_MISMATCHES = "mismatches:resolve";

    private Scopes() {
    }
}
