package tsunagari.account.credential;

/**
 * Where passwords are hashed: whatever registers takes no room from who proves an account.
 *
 * @param claims for the passwords of accounts
 * @param registrations for those that registrations choose
 */
public record HashingRooms(HashingBulkhead claims, HashingBulkhead registrations) {
}
