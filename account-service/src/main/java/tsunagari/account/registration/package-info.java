/**
 * Registration by confirmed mail: an account begins when its address has been confirmed, and never before.
 */
package tsunagari.account.registration;
