/**
 * Bounds password guessing: every guess takes one slot per login id, portal subject and client address, and takes it
 * before the password is hashed.
 */
package tsunagari.account.throttle;
