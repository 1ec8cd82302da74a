/**
 * Verifies that somebody knows the password of an account, so that nobody learns from a rejection which accounts exist.
 */
package tsunagari.account.credential;
