/**
 * Bounds password guessing: every guess takes one slot per login id, portal subject and client address, and takes it
 * before the password is hashed. Bounds registrations likewise, per address mailed and client address.
 */
package tsunagari.account.throttle;
