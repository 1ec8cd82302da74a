/**
 * Tells an account's owner, at the account's own address, what happened to its connection.
 */
package tsunagari.account.notification;
