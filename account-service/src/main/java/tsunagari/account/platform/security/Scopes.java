package tsunagari.account.platform.security;

/** Scopes of a service token, one per operation. */
public final class Scopes {

    /** Verify credentials. */
    public static final String VERIFY_CREDENTIALS = "credentials:verify";
    /** Settle what was verified provisionally. */
    public static final String SETTLE_CREDENTIALS = "credentials:settle";
    /** Read what became of an account. */
    public static final String READ_ACCOUNTS = "accounts:read";
    /** Name the cause of a mismatch. */
    public static final String RESOLVE_MISMATCHES = "mismatches:resolve";

    /** Change the status or the login id of an account: the account system's back office. */
    public static final String ADMINISTER_ACCOUNTS = "accounts:administer";
    /** Note a linking that waits for the back office. */
    public static final String WRITE_LINKINGS = "linkings:write";
    /** Answer a linking: the account system's back office. */
    public static final String ANSWER_LINKINGS = "linkings:answer";
    /** Register an account. */
    public static final String REGISTER_ACCOUNTS = "accounts:register";
    /** Confirm a registration. */
    public static final String CONFIRM_ACCOUNTS = "accounts:confirm";
    /** Withdraw an account. */
    public static final String WITHDRAW_ACCOUNTS = "accounts:withdraw";
    /** Tell an account's owner what happened. */
    public static final String NOTIFY_OWNERS = "accounts:notify";

    private Scopes() {
    }
}
